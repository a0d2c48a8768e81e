w1, b1 = 2, -2
w2, b2 = 3, 1

w = w2 * w1
b = w2 * b1 + b2
print("w =", w, " b =", b)

inputs = [-1, 0, 1, 2, 3]
two_layers = []
one_layer = []
with_bend = []
for x in inputs:
    hidden = w1 * x + b1
    two_layers.append(w2 * hidden + b2)
    one_layer.append(w * x + b)
    with_bend.append(w2 * max(0, hidden) + b2)
print("inputs:    ", inputs)
print("two layers:", two_layers)
print("one layer: ", one_layer)
print("with bend: ", with_bend)

from nn_tutorial import sigmoid

x, y, w = 2.0, 1.0, 0.5


def loss(w):
    return (sigmoid(w * x) - y) ** 2


a = sigmoid(w * x)
formula = 2 * (a - y) * a * (1 - a) * x
forgotten = (a - y) * a * (1 - a) * x  # the factor 2 is missing

for eps in [0.1, 0.01, 0.001]:
    one_side = (loss(w + eps) - loss(w)) / eps
    two_sides = (loss(w + eps) - loss(w - eps)) / (2 * eps)
    off_one, off_two = abs(one_side - formula), abs(two_sides - formula)
    print(f"eps {eps:5}  one side off {off_one:.1e}  two sides {off_two:.1e}")

measured = two_sides  # the last one, with eps = 0.001
for name, slope in [("formula", formula), ("forgotten", forgotten)]:
    distance = abs(slope - measured) / (abs(slope) + abs(measured))
    print(f"{name:9} {slope:.4f} {measured:.4f}  distance {distance:.4f}")

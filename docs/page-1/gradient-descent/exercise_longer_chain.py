from nn_tutorial import sigmoid

x, y = 2.0, 1.0
w1, w2 = 0.5, -1.0


def loss(w1):
    return (sigmoid(w2 * sigmoid(w1 * x)) - y) ** 2


a1 = sigmoid(w1 * x)
a2 = sigmoid(w2 * a1)
dL_da2 = 2 * (a2 - y)
da2_dz2 = a2 * (1 - a2)
dz2_da1 = w2
da1_dz1 = a1 * (1 - a1)
dz1_dw1 = x
dL_dw1 = dL_da2 * da2_dz2 * dz2_da1 * da1_dz1 * dz1_dw1

eps = 0.001
measured = (loss(w1 + eps) - loss(w1 - eps)) / (2 * eps)
print(f"product  {dL_dw1:.6f}")
print(f"measured {measured:.6f}")

import numpy as np


def textbook_softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


z = np.array([[2.0, 1.0, 0.0]])  # (1, 3)
print("scores      ", textbook_softmax(z)[0].round(3))
print("scores + 50 ", textbook_softmax(z + 50)[0].round(3))

factors = (0.1, 1, 10)
for factor in factors:
    p = textbook_softmax(factor * z)  # (1, 3)
    print(f"scores x {factor:3}", p[0].round(3))
print("argmax: class", z[0].argmax())

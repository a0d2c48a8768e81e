import numpy as np

from nn_tutorial import cross_entropy, one_hot, softmax

z0 = 2
z1 = 1
z2 = 0
factor = 1
shift = 0
right = 1
form = "stable"


def textbook_softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


z = factor * np.array([[z0, z1, z2]], dtype=float) + shift  # (1, 3)
y = one_hot(np.array([right]), 3)  # (1, 3)
if form == "stable":
    p = softmax(z)  # (1, 3)
    surprise = cross_entropy(z, y)
else:
    p = textbook_softmax(z)  # (1, 3)
    surprise = -np.log(p[0, right])
dz = p - y  # (1, 3), there is one sample
print("scores  ", z[0])
print("p       ", p[0].round(4))
print("p - y   ", dz[0].round(4))
print("surprise", round(float(surprise), 4))

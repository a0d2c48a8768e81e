# listing: show="softmax", warning="RuntimeWarning: invalid value encountered in divide"
import numpy as np

from nn_tutorial import softmax


def textbook_softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


z = np.array(
    [[3.0, 2.0, 1.0], [-1000.0, -1001.0, -1002.0], [1000.0, 999.0, 998.0]]
)  # (3, 3)
with np.errstate(over="ignore"):
    textbook = textbook_softmax(z)  # (3, 3)
stable = softmax(z)  # (3, 3)
print("textbook")
print(textbook.round(3))
print("stable")
print(stable.round(3))

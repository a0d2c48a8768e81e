# listing: warning="RuntimeWarning: overflow encountered in exp"
import numpy as np

from nn_tutorial import sigmoid


def textbook_sigmoid(z):
    return 1 / (1 + np.exp(-z))


z = np.array([-1000.0, -5.0, 0.0, 5.0])  # shape (4,)
largest_exponent = np.log(np.finfo(np.float64).max)
print(f"exp overflows above {largest_exponent:.2f}")

textbook = textbook_sigmoid(z)  # shape (4,)
stable = sigmoid(z)  # shape (4,)
print("textbook:", textbook.round(4))
print("stable:  ", stable.round(4))

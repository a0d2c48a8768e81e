# listing: warning="RuntimeWarning: invalid value encountered in divide"
import numpy as np

from nn_tutorial import softmax

z = np.array([[1000.0, 999.0], [1.0, 2.0]])  # (2, 2)
e = np.exp(z - z.max())  # one maximum for all rows
one_maximum = e / e.sum(axis=1, keepdims=True)  # (2, 2)
by_row = softmax(z)  # (2, 2)
print("one maximum for all rows")
print(one_maximum.round(3))
print("a maximum for each row")
print(by_row.round(3))

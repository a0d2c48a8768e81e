# listing: show="cross_entropy"
import numpy as np

from nn_tutorial import cross_entropy, softmax

names = ("sure and right", "undecided", "sure and wrong")
z = np.array([[0.0, 4.0, 0.0], [0.0, 0.0, 0.0], [4.0, 0.0, 0.0]])  # (3, 3)
y = np.zeros((3, 3))  # (3, 3)
y[:, 1] = 1  # class 1 is right in every row

p = softmax(z)  # (3, 3)
surprises = -np.log(p[:, 1])  # (3,)
for i in range(3):
    print(f"{names[i]:14} p = {p[i, 1]:.3f}  surprise {surprises[i]:.3f}")
print(f"mean surprise  {surprises.mean():.3f}")
print(f"cross_entropy  {cross_entropy(z, y):.3f}")

import numpy as np

from nn_tutorial import Tensor

a = Tensor([5.0, 6.0, 7.0, 8.0])  # (4,)
index = [0, 2, 0]
dc = np.array([1.0, 10.0, 100.0])  # (3,)

c = a[index]
(c * dc).sum().backward()
gradient = a.grad

da = np.zeros(4)  # (4,)
da[index] += dc
print("c:", c.data)
print("the engine:      ", gradient)
print("da[index] += dc: ", da)

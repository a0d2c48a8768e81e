import numpy as np

from nn_tutorial import Tensor

w = Tensor([1.0, 2.0, 3.0])  # (3,)
x = np.array([10.0, 20.0, 30.0])  # (3,)
products = w * x  # (3,)
loss = (products + w).sum()
print("loss:", loss.data, " depth:", loss.depth)

loss.backward()
print("gradient of w:", w.grad)
print("parts of products:", products.parts, " gradient:", products.grad)
try:
    loss.backward()
except ValueError as error:
    print(error)

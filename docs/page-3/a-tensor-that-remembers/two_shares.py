import numpy as np

from nn_tutorial import Tensor

a, b = Tensor([1.0, 2.0]), Tensor([3.0, 4.0])
c = a * b
part, share = c.parts[0]
print("part:", part)
dc = np.array([2.0, 1.0])
print("its share:", share(dc))

again = a * Tensor([5.0, 6.0])
part, new_share = again.parts[0]
print("new share:", new_share(dc), " first share:", share(dc))

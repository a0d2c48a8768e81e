import numpy as np

from nn_tutorial import Tensor

order = (2, 0, 1)
back = np.argsort(order)
print("way back:", back)

a = Tensor(np.zeros((5, 6, 7)))
c = a.transpose(*order)  # (7, 5, 6)
again = c.transpose(*back)  # (5, 6, 7)
print(a.shape, "->", c.shape, "->", again.shape)

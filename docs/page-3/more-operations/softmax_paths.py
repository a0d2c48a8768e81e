import numpy as np

from nn_tutorial import Tensor

p = np.array([0.5, 0.3, 0.2])  # (3,)
dp = np.array([4.0, 2.0, 0.0])  # (3,)

own, others = p[0] * (1 - p[0]), -p[0] * p[1:]
slopes = np.array([own, *others])  # (3,)
added = (dp * slopes).sum()
print(f"first score, path by path: {added:.2f}")

total = (dp * p).sum()
short = p * (dp - total)  # (3,)
print(f"sum: {total:.2f}  all three scores: {short.round(2)}")

z = Tensor(np.log(p).reshape(1, 3))
(z.softmax() * dp).sum().backward()
dz = z.grad[0]  # (3,)
print("the engine:", dz.round(2))

import numpy as np

from nn_tutorial import softmax

z = np.array([[2.0, 1.0, 0.0]])  # (1, 3)
p = softmax(z)[0]  # (3,)
h = 0.001

table = np.zeros((3, 3))  # row j: score j is nudged; column k: p_k moves
for j in range(3):
    nudged = z.copy()
    nudged[0, j] += h
    table[j] = (softmax(nudged)[0] - p) / h
print("p            ", p.round(3))
for j in range(3):
    print(f"nudge score {j}", table[j].round(3))
print(f"p0 (1 - p0) = {p[0] * (1 - p[0]):.3f}")
print(f"-p0 p1      = {-p[0] * p[1]:.3f}")

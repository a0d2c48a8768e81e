import numpy as np

from nn_tutorial import Adam

optimizer = Adam(lr=0.01)
p = np.zeros(3)
for t in (1, 2, 3):
    sign = 1 if t % 2 == 1 else -1
    before = p.copy()
    optimizer.step([p], [np.array([2.0, 0.02, 2.0 * sign])])
    print(t, (p - before).round(4))

import numpy as np

from nn_tutorial import SGD

lr, momentum, n_steps = 0.1, 0.9, 3
gradient = np.array([1.0, -2.0])  # the same at each step
for optimizer in (SGD(lr), SGD(lr, momentum)):
    p = np.zeros(2)
    print(optimizer)
    for _ in range(n_steps):
        optimizer.step([p], [gradient])
        print("  parameters", p)

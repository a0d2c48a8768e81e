import numpy as np

parts = [0.01, 0.05, 0.125, 0.2, 0.25, 0.26]
steps = 20
paths = []  # for the figure below

for part in parts:
    w = 1.0
    path = [w]
    for _ in range(steps):
        w = w - part * (8 * w - 24)
        path.append(w)
    paths.append(np.array(path))
    first = paths[-1][:4].round(2)
    print(f"part {part:5}  starts {first}  after {steps} steps {w:.4f}")

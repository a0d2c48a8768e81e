import numpy as np

rates = [0.01, 0.05, 0.125, 0.2, 0.25, 0.26]
steps = 20
paths = []

for lr in rates:
    w = 1.0
    path = [w]
    for _ in range(steps):
        w = w - lr * (8 * w - 24)
        path.append(w)
    paths.append(np.array(path))
    print(f"lr {lr:5}  after {steps} steps {w:.4f}")

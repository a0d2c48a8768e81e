import numpy as np

rates = [0.01, 0.05, 0.125, 0.2, 0.25, 0.26]
steps = 20

for lr in rates:
    w = 1.0
    path = [w]
    for _ in range(steps):
        w = w - lr * (8 * w - 24)
        path.append(w)
    first = np.array(path[:4]).round(2)
    print(f"lr {lr:5}  starts {first}  after {steps} steps {w:.4f}")

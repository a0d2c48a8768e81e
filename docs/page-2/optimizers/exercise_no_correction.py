import numpy as np

lr, beta1, beta2 = 0.01, 0.9, 0.999
m, v = 0.0, 0.0
steps = []
for t in range(1, 2001):
    m = beta1 * m + (1 - beta1) * 2.0
    v = beta2 * v + (1 - beta2) * 2.0**2
    steps.append(lr * m / np.sqrt(v))
    if t in (1, 2, 5, 12, 100, 2000):
        print(f"step {t:4}: {steps[-1]:.4f}")
first_ratio = steps[0] / lr
largest_ratio, last_ratio = max(steps) / lr, steps[-1] / lr
print(f"in units of lr: first {first_ratio:.1f}", end="")
print(f", longest {largest_ratio:.1f}, last {last_ratio:.2f}")

import numpy as np

x = np.array([1.0, 2.0, 3.0])  # (3,), kilometres
y = np.array([5.0, 7.0, 9.0])  # (3,), thousand rupiah
nudge = 0.001


def loss(w, b):
    return np.mean((w * x + b - y) ** 2)


w, b, lr = 0.0, 0.0, 0.1
for step in range(201):
    here = loss(w, b)
    if step in [0, 1, 2, 3, 77, 78, 200]:
        print(f"step {step:3}  w {w:.3f}  b {b:.3f}  loss {here:8.4f}")
    slope_w = (loss(w + nudge, b) - here) / nudge
    slope_b = (loss(w, b + nudge) - here) / nudge
    w, b = w - lr * slope_w, b - lr * slope_b

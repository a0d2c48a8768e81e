import numpy as np

x = np.array([1.0, 2.0, 3.0])  # (3,), kilometres
y = np.array([5.0, 7.0, 9.0])  # (3,), thousand rupiah
nudge = 0.001


def loss(w, b):
    return np.mean((w * x + b - y) ** 2)


w, b = 1.0, 1.0
start = loss(w, b)
slope_w = (loss(w + nudge, b) - start) / nudge  # b held still
slope_b = (loss(w, b + nudge) - start) / nudge  # w held still
both = loss(w + nudge, b + nudge) - start

print(f"loss    {start:.4f}")
print(f"slope_w {slope_w:.2f}")
print(f"slope_b {slope_b:.2f}")
print(f"change when both move {both:.5f}")
print(f"nudge * (slope_w + slope_b) {nudge * (slope_w + slope_b):.5f}")

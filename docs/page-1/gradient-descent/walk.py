x, y = 2.0, 6.0  # kilometres, thousand rupiah
lr = 0.05  # learning rate
w = 1.0

for step in range(11):
    error = w * x - y
    slope = 8 * w - 24
    print(f"step {step:2}  w {w:.4f}  loss {error**2:7.4f}  slope {slope:8.4f}")
    w = w - lr * slope

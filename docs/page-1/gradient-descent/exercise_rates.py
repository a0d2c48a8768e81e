steps = 100
for lr in [0.1, 0.2, 0.24, 0.25, 0.26, 0.3]:
    w = 1.0
    for _ in range(steps):
        w = w - lr * (8 * w - 24)
    distance = abs(w - 3)
    print(f"lr {lr:4}  factor {1 - 8 * lr:5.2f}  distance {distance:.1e}")

def walk_down(x, y, w, lr, steps):
    for _ in range(steps):
        slope = np.mean(2 * (w * x - y) * x)
        w = w - lr * slope
    return slope

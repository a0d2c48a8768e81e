def walk_down(x, y, w, lr, steps):
    slope = np.mean(2 * (w * x - y) * x)
    for _ in range(steps):
        w = w - lr * slope
    return w

def walk_down(x, y, w, lr, steps):
    n = len(x)
    for _ in range(steps):
        slope = 0
        for i in range(n):
            slope = slope + 2 * (w * x[i] - y[i]) * x[i] / n
        w = w - lr * slope
    return w

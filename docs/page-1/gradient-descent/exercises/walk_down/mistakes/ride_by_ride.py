def walk_down(x, y, w, lr, steps):
    for _ in range(steps):
        for i in range(len(x)):
            slope = 2 * (w * x[i] - y[i]) * x[i]
            w = w - lr * slope
    return w

def walk_down(x, y, w, lr, steps):
    for _ in range(1, steps + 1):
        error = w * x - y
        w -= lr * 2 * (error * x).sum() / len(x)
    return w

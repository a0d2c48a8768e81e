def walk_down(x, y, w, lr, steps):
    for _ in range(steps):
        dL_da = 2 * (w * x - y) / len(x)
        w = w - lr * (x @ dL_da)
    return w

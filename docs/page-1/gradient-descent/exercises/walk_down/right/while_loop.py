def walk_down(x, y, w, lr, steps):
    langkah = 0
    while langkah < steps:
        kemiringan = (2 * x * (w * x - y)).mean()
        w = w - lr * kemiringan
        langkah = langkah + 1
    return w

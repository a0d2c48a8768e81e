def loss(w):
    return w**4 / 8 - w**2 + w + 5


nudge, lr, steps = 0.001, 0.05, 200
ends, losses = [], []
for start in [-3.0, 3.0]:
    w = start
    for _ in range(steps):
        slope = (loss(w + nudge) - loss(w - nudge)) / (2 * nudge)
        w = w - lr * slope
    ends.append(w)
    losses.append(loss(w))
    print(f"from {start:4}: w {w:6.3f}  loss {loss(w):6.3f}")

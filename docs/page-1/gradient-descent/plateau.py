from nn_tutorial import sigmoid

target = 0.8  # rain on 8 of 10 such days
nudge = 0.001


def loss(w):
    return (sigmoid(w) - target) ** 2


w, lr = -8.0, 1.0
path, losses, slopes = [], [], []
shown = [0, 1, 500, 1000, 1500, 1800, 2000]
for step in range(2001):
    slope = (loss(w + nudge) - loss(w - nudge)) / (2 * nudge)
    path.append(w)
    losses.append(loss(w))
    slopes.append(slope)
    if step in shown:
        numbers = f"w {w:7.4f}  loss {losses[step]:.4f}  slope {slope:.5f}"
        print(f"step {step:4}  {numbers}")
    w = w - lr * slope

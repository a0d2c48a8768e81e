import numpy as np

x = np.array([1.0, 2.0, 3.0])  # (3,), kilometres
y = np.array([5.0, 7.0, 9.0])  # (3,), thousand rupiah
nudge = 0.001
low, limit = 0.01, 50


def loss(w, b):
    return np.mean((w * x + b - y) ** 2)


def walk(lr):
    w, b = 0.0, 0.0
    places, losses = [], []
    for _ in range(201):
        here = loss(w, b)
        places.append([w, b])
        losses.append(here)
        slope_w = (loss(w + nudge, b) - here) / nudge
        slope_b = (loss(w, b + nudge) - here) / nudge
        w, b = w - lr * slope_w, b - lr * slope_b
    return np.array(places), np.array(losses)  # (201, 2), (201,)


rate, double = 0.1, 0.2
path, slow = walk(rate)
needed = np.argmax(slow < low)
_, wild = walk(double)
print(f"lr {rate}: below {low} at step {needed}")
print(f"lr {double}: {np.round(wild[:4], 1)}")
print("ten steps, each higher:", np.all(np.diff(wild[:11]) > 0))

slope_w = (loss(nudge, 0.0) - loss(0.0, 0.0)) / nudge
slope_b = (loss(0.0, nudge) - loss(0.0, 0.0)) / nudge
near = [-rate * slope_w, -rate * slope_b]  # the first step
print(f"first step: w {near[0]:.3f}  b {near[1]:.3f}")

for level in np.arange(rate, double, 0.001):
    _, ends = walk(level)
    if ends[-1] > ends[0]:
        break
print(f"no longer downhill: lr {level:.3f}")

within, beyond = 0.18, 0.19
_, falling = walk(within)
_, rising = walk(beyond)
print(f"lr {within}: each step lower:", np.all(np.diff(falling) < 0))
print(f"lr {beyond}: each step higher:", np.all(np.diff(rising) > 0))

x, y = 2.0, 6.0  # kilometres, thousand rupiah


def loss(w):
    return (w * x - y) ** 2


w = 1.0
before = loss(w)
print(f"loss at w = {w}: {before}")
for nudge in [1.0, 0.1, 0.01, 0.001]:
    after = loss(w + nudge)
    slope = (after - before) / nudge
    print(f"nudge {nudge:5}  loss {after:9.6f}  slope {slope:.3f}")

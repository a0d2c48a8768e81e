x, y = 2.0, 6.0  # kilometres, thousand rupiah
nudge = 0.001


def loss(w):
    return (w * x - y) ** 2


for w in [1.0, 2.0, 3.0, 4.0, 5.0]:
    formula = 8 * w - 24
    measured = (loss(w + nudge) - loss(w)) / nudge
    print(f"w {w}  loss {loss(w):4.1f}  {formula:5.1f}  {measured:7.3f}")

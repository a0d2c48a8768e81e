w, x, b, minus_y = 1.0, 2.0, 1.0, -7.0


def loss(w):
    return (w * x + b + minus_y) ** 2


p = w * x
a = p + b
e = a + minus_y
L = e * e

dL = 1.0
de = e * dL + e * dL
da = 1.0 * de
dminus_y = 1.0 * de
dp = 1.0 * da
db = 1.0 * da
dw = x * dp
dx = w * dp

print(f"forward   p {p}  a {a}  e {e}  L {L}")
print(f"backward  e {de}  a {da}  -y {dminus_y}  p {dp}")
print(f"          w {dw}  x {dx}  b {db}")

eps = 0.001
measured = (loss(w + eps) - loss(w - eps)) / (2 * eps)
print(f"nudge     w {measured:.4f}")

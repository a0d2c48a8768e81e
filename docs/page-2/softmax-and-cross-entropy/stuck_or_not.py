import numpy as np

from nn_tutorial import softmax

y = np.array([[0.0, 1.0, 0.0]])  # (1, 3)
gaps = (0, 2, 4, 8)
mse_slopes, entropy_slopes = {}, {}
print("gap  p of the right class  MSE slope  cross-entropy slope")
for gap in gaps:
    z = np.array([[float(gap), 0.0, 0.0]])  # (1, 3), class 0 ahead
    p = softmax(z)
    da = 2 * (p - y) / y.size  # (1, 3)
    dz_mse = p * (da - (da * p).sum(axis=1, keepdims=True))  # (1, 3)
    dz_entropy = p - y  # (1, 3)
    mse_slopes[gap] = float(dz_mse[0, 1])
    entropy_slopes[gap] = float(dz_entropy[0, 1])
    print(
        f"{gap:3} {p[0, 1]:21.5f} {mse_slopes[gap]:10.5f}"
        f" {entropy_slopes[gap]:20.5f}"
    )

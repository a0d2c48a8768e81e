import numpy as np

from nn_tutorial import cross_entropy, mse, softmax

y = np.array([[0.0, 1.0, 0.0]])  # (1, 3), the right class is 1
gaps, h = (0, 2, 4, 8), 1e-5
mse_slopes, entropy_slopes = {}, {}
print("gap  p of the right class  MSE slope  cross-entropy slope")
for gap in gaps:
    low = np.array([[gap, -h, 0.0]])  # (1, 3), class 0 ahead by the gap
    high = np.array([[gap, h, 0.0]])
    p = float(softmax(low)[0, 1])
    mse_rise = mse(softmax(high), y) - mse(softmax(low), y)
    entropy_rise = cross_entropy(high, y) - cross_entropy(low, y)
    mse_slopes[gap] = mse_rise / (2 * h)
    entropy_slopes[gap] = entropy_rise / (2 * h)
    print(
        f"{gap:3} {p:21.5f} {mse_slopes[gap]:10.5f}"
        f" {entropy_slopes[gap]:20.5f}"
    )

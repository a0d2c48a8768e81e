import numpy as np

from nn_tutorial import cross_entropy, softmax

y = np.array([[0.0, 1.0]])  # (1, 2)
exact, capped = {}, {}
print("gap   exact  log(p + 1e-9)")
for gap in (5, 20, 50, 1000):
    z = np.array([[float(gap), 0.0]])  # (1, 2)
    exact[gap] = cross_entropy(z, y)
    capped[gap] = float(-np.log(softmax(z)[0, 1] + 1e-9))
    print(f"{gap:4} {exact[gap]:7.2f} {capped[gap]:14.2f}")

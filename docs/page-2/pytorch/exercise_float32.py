import numpy as np

from nn_tutorial import Network, Standardizer, load_iris

X, y, _ = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)

gradients = {}
for dtype in ("float64", "float32"):
    network = Network([4, 16, 8, 3], rng=0, dtype=dtype)
    network.forward(X.astype(dtype))
    gradients[dtype] = network.backward(y)

pairs = zip(gradients["float32"], gradients["float64"])
difference = float(max(np.abs(short - long).max() for short, long in pairs))
largest = float(max(np.abs(long).max() for long in gradients["float64"]))
eps = {name: float(np.finfo(name).eps) for name in gradients}
for name in gradients:
    print(f"{name}: steps of {eps[name]:.0e} next to 1")
power = np.log10(difference)
print(f"largest entry of a gradient: {largest:.1f}")
print(f"largest difference of a gradient: about 1e{power:.0f}")

import numpy as np

from nn_tutorial import SGD, Network, Tensor, load_mnist


def train(X, y, seed):
    network = Network([784, 128, 10], rng=seed)
    network.fit(
        X,
        y,
        epochs=4,
        batch_size=64,
        optimizer=SGD(0.5),
        rng=seed,
        verbose=False,
    )
    return network


(X, y), _ = load_mnist()
X = X.astype(float)
X_val, y_val, epsilon = X[7000:], y[7000:], 0.1
known = train(X[:3500], y[:3500], 0)
unknown = train(X[3500:7000], y[3500:7000], 1)  # other images, other seed

W1, b1, W2, b2 = known.parameters
images = Tensor(X_val)
scores = (images @ W1 + b1).relu() @ W2 + b2
scores.cross_entropy(y_val).backward()
attacked = np.clip(X_val + epsilon * np.sign(images.grad), 0, 1)

W1, b1, W2, b2 = unknown.parameters
others = Tensor(X_val)
scores = (others @ W1 + b1).relu() @ W2 + b2
scores.cross_entropy(y_val).backward()
shared = np.sign(images.grad) == np.sign(others.grad)
steep = np.abs(others.grad)
common = float(np.mean(shared))
agree = float(np.sum(steep[shared]) / np.sum(steep))
print(f"signs in common: {common:.0%}, weighted by slopes {agree:.0%}")

before, after = {}, {}
for name, network in (("known", known), ("unknown", unknown)):
    before[name] = network.score(X_val, y_val)
    after[name] = network.score(attacked, y_val)
    print(f"{name:7} network: {before[name]:.1%} before", end="")
    print(f", {after[name]:.1%} after")

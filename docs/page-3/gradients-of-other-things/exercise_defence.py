# listing: light="n_train=2000, epochs=8, n_val=300", processor=True
import numpy as np

from nn_tutorial import SGD, Network, Tensor, load_mnist


def attack(network, X, y, epsilon):
    W1, b1, W2, b2 = network.parameters
    images = Tensor(X)
    scores = (images @ W1 + b1).relu() @ W2 + b2
    scores.cross_entropy(y).backward()
    return np.clip(X + epsilon * np.sign(images.grad), 0, 1)


def attack_in_steps(network, X, y, epsilon, steps=10):
    moved = X
    for _ in range(steps):
        moved = attack(network, moved, y, epsilon / 4)
        moved = np.clip(moved, X - epsilon, X + epsilon)
    return moved


def train(defended):
    rng = np.random.default_rng(0)
    network, optimizer = Network([784, 128, 10], rng=rng), SGD(0.5)
    scores = []
    for _ in range(epochs):
        for rows in np.array_split(rng.permutation(n_train), n_train // 64):
            images = X[rows]
            if defended:
                images = attack(network, images, y[rows], epsilon)
            network.forward(images)
            gradients = network.backward(y[rows])  # classes will do
            optimizer.step(network.parameters, gradients)
        scores.append(network.score(X_val, y_val))
    return network, scores


(X, y), _ = load_mnist()
X = X.astype(float)
n_train, n_val, epochs, epsilon = 5000, 1000, 16, 0.1
X_val, y_val = X[7000:][:n_val], y[7000:][:n_val]
quarter = epochs // 4
early, plain, one_step, ten_steps = {}, {}, {}, {}
for name in ("unchanged", "attacked"):
    network, scores = train(name == "attacked")
    one = attack(network, X_val, y_val, epsilon)
    ten = attack_in_steps(network, X_val, y_val, epsilon)
    early[name], plain[name] = scores[quarter - 1], scores[-1]
    one_step[name] = network.score(one, y_val)
    ten_steps[name] = network.score(ten, y_val)
    print(f"trained on {name:9} images: {plain[name]:.1%} right,", end="")
    print(f" one step {one_step[name]:.1%}, ten {ten_steps[name]:.1%}")
    print(f"    after {quarter} of {epochs} epochs: {early[name]:.1%} right")

from nn_tutorial import NeuralNetwork

SEEDS = (0, 5, 6)
LIMIT = 0.01
X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], float)
y = np.array([[0], [1], [1], [0]], float)


def losses(hidden, lr, epochs):
    """Train the networks of all seeds side by side, as the class trains each; give their losses."""
    networks = [NeuralNetwork(2, hidden, 1, rng=seed) for seed in SEEDS]
    W1, b1, W2, b2 = (np.array([getattr(n, name) for n in networks]) for name in ("W1", "b1", "W2", "b2"))
    for _ in range(epochs):
        a1 = sigmoid(X @ W1 + b1)
        a2 = sigmoid(a1 @ W2 + b2)
        dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
        dz1 = dz2 @ W2.swapaxes(1, 2) * a1 * (1 - a1)
        W2 = W2 - lr * (a1.swapaxes(1, 2) @ dz2)
        b2 = b2 - lr * dz2.sum(axis=1, keepdims=True)
        W1 = W1 - lr * (X.T @ dz1)
        b1 = b1 - lr * dz1.sum(axis=1, keepdims=True)
    a2 = sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2)
    return ((a2 - y) ** 2).mean(axis=(1, 2))


def learned(hidden, lr, epochs):
    return [seed for seed, loss in zip(SEEDS, losses(hidden, lr, epochs)) if loss < LIMIT]


def reached(answer, rng):
    if any(value.size != 1 for value in answer.values()):
        return "numbers", {}
    hidden, lr, epochs = (float(answer[name].ravel()[0]) for name in ("hidden", "lr", "epochs"))
    if not (hidden in range(1, 17) and epochs in range(1, 201) and 0 < lr < 1e6):
        return "bounds", {}
    if any(answer[name].dtype.kind != "i" for name in ("hidden", "epochs")):
        return "floats", {}
    hidden, epochs = int(hidden), int(epochs)
    found = learned(hidden, lr, epochs)
    if len(found) == len(SEEDS):
        return None
    if found:
        return "lucky", {"seed": next(seed for seed in SEEDS if seed not in found)}
    for rate in (10, 5, 20):
        if learned(hidden, rate, epochs):
            return "small" if lr < rate else "large", {}
    if learned(6, lr, epochs):
        return "few", {}
    return "none", {}

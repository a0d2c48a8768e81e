import numpy as np

from nn_tutorial import Adam, Tensor, make_moons

X, y = make_moons(200, noise=0.15, rng=0)
hidden, lr, steps = 16, 0.05, 200


def train(anew):
    rng, optimizer = np.random.default_rng(0), Adam(lr)
    W1 = Tensor(rng.normal(size=(2, hidden)))
    b1 = Tensor(np.zeros((1, hidden)))
    W2 = Tensor(rng.normal(size=(hidden, 2)) / np.sqrt(hidden))
    b2 = Tensor(np.zeros((1, 2)))
    parameters, losses = [W1, b1, W2, b2], []
    shortest, signs = [], []
    for _ in range(steps):
        loss = ((X @ W1 + b1).tanh() @ W2 + b2).cross_entropy(y)
        loss.backward()
        before = [p.data.copy() for p in parameters]
        signs.append(
            np.concatenate([np.sign(p.grad).ravel() for p in parameters])
        )
        optimizer = Adam(lr) if anew else optimizer
        optimizer.step(
            [p.data for p in parameters], [p.grad for p in parameters]
        )
        moves = [np.abs(p.data - q) for p, q in zip(parameters, before)]
        shortest.append(min(move.min() for move in moves))
        for p in parameters:
            p.grad = None
        losses.append(float(loss.data))
    turned = np.mean(signs[1:] != np.array(signs[:-1]))
    return losses, min(shortest), float(turned)


losses, shortest, turned = train(anew=False)
anew_losses, anew_shortest, anew_turned = train(anew=True)
last, anew_last = losses[-1], anew_losses[-1]
print(f"loss {last:.3f}, with a new Adam in each step {anew_last:.3f}")
print(f"shortest move {shortest:.3f} and {anew_shortest:.3f}")
print(f"gradients that change sign: {turned:.0%} and {anew_turned:.0%}")

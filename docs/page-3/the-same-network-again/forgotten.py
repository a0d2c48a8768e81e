from nn_tutorial import Network, Standardizer, Tensor, load_iris

X, labels, names = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)
lr, steps = 0.5, 50


def train(cleared):
    parameters = [Tensor(p) for p in Network([4, 16, 8, 3], rng=0).parameters]
    W1, b1, W2, b2, W3, b3 = parameters
    losses, grads = [], []
    for _ in range(steps):
        scores = ((X @ W1 + b1).relu() @ W2 + b2).relu() @ W3 + b3
        loss = scores.cross_entropy(labels)
        loss.backward()
        losses.append(float(loss.data))
        grads.append(float(b3.grad[0, 0]))
        for p in parameters:
            p.data -= lr * p.grad
            if cleared:
                p.grad = None
    return losses, grads


losses, grads = train(cleared=True)
kept_losses, kept_grads = train(cleared=False)
print("      grad of b3[0, 0]       loss")
print("step  cleared    kept  cleared    kept")
for i in (0, 1, 2, 9, 49):
    left = f"{i + 1:4} {grads[i]:8.4f} {kept_grads[i]:7.4f}"
    print(f"{left} {losses[i]:8.4f} {kept_losses[i]:7.4f}")

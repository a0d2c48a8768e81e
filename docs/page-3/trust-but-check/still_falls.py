import numpy as np

from nn_tutorial import Adam, Network, Standardizer, Tensor, load_iris, one_hot

X, y, names = load_iris()
X, Y = Standardizer().fit_transform(X), one_hot(y)  # (150, 4), (150, 3)
steps = 200


def wrong_tanh(a):
    c = np.tanh(a.data)
    return Tensor(c, [(a, lambda dc: dc * (1 + c**2))])


def wrong_product(A, B):
    a, b = A.data, B.data
    return Tensor(a @ b, [(A, lambda dC: dC @ b), (B, lambda dC: a.T @ dC)])


def wrong_sum(A, row):
    shares = [(A, lambda dC: dC), (row, lambda dC: dC[:1])]
    return Tensor(A.data + row.data, shares)


def wrong_mean(a):
    return Tensor(a.data.mean(), [(a, lambda dc: dc * np.ones_like(a.data))])


def train(tanh, product, add, mean):
    parameters = [Tensor(p) for p in Network([4, 8, 8, 3], rng=0).parameters]
    W1, b1, W2, b2, W3, b3 = parameters
    optimizer, losses = Adam(lr=0.01), []
    for _ in range(steps + 1):
        a1 = tanh(add(X @ W1, b1))
        a2 = tanh(add(product(a1, W2), b2))
        loss = mean((add(a2 @ W3, b3) - Y) ** 2)
        losses.append(float(loss.data))
        loss.backward()
        arrays = [p.data for p in parameters]
        optimizer.step(arrays, [p.grad for p in parameters])
        for p in parameters:
            p.grad = None
    return losses


tanh, product = Tensor.tanh, Tensor.__matmul__
add, mean = Tensor.__add__, Tensor.mean
runs = {
    "no mistake": train(tanh, product, add, mean),
    "tanh": train(wrong_tanh, product, add, mean),
    "product": train(tanh, wrong_product, add, mean),
    "a + row": train(tanh, product, wrong_sum, mean),
    "mean": train(tanh, product, add, wrong_mean),
}
print("step             0     50    200")
for name, losses in runs.items():
    print(f"{name:12} {losses[0]:.3f}  {losses[50]:.3f}  {losses[200]:.3f}")
mistakes = list(runs.values())[1:]
falling = sum(losses[200] < losses[0] / 4 for losses in mistakes)
print("below a quarter:", falling)

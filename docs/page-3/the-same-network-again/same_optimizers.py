from nn_tutorial import (
    SGD,
    Adam,
    Network,
    Standardizer,
    Tensor,
    load_iris,
)

X, labels, names = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)


def train(parameters, optimizer, steps):
    W1, b1, W2, b2, W3, b3 = parameters
    for _ in range(steps):
        scores = ((X @ W1 + b1).relu() @ W2 + b2).relu() @ W3 + b3
        loss = scores.cross_entropy(labels)
        loss.backward()
        optimizer.step(
            [p.data for p in parameters], [p.grad for p in parameters]
        )
        for p in parameters:
            p.grad = None
    return float(loss.data)


steps, bound = 100, 1e-12
for optimizer in (SGD(lr=0.1, momentum=0.9), Adam(lr=0.01)):
    network = Network([4, 16, 8, 3], rng=0)
    tensors = [Tensor(p.copy()) for p in network.parameters]
    array = tensors[0].data
    loss = train(tensors, optimizer, steps)
    print(optimizer)
    print("  the same array as before:", tensors[0].data is array)
    record = network.fit(
        X, labels, epochs=steps, optimizer=optimizer, verbose=False
    )
    near = abs(loss - record.loss[-1]) <= bound
    print(f"  loss {loss:.4f}, at most {bound} apart: {near}")

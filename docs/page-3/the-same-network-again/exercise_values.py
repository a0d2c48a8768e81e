import numpy as np

from nn_tutorial import Network, Standardizer, Tensor, load_iris

X, labels, names = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)
start = Network([4, 16, 8, 3], rng=0).parameters


def loss_of(parameters, rows):
    W1, b1, W2, b2, W3, b3 = parameters
    scores = ((X[rows] @ W1 + b1).relu() @ W2 + b2).relu() @ W3 + b3
    return scores.cross_entropy(labels[rows])


whole = [Tensor(p) for p in start]
loss_of(whole, slice(0, 150)).backward()
halves = [Tensor(p) for p in start]
for rows in (slice(0, 150, 2), slice(1, 150, 2)):
    (loss_of(halves, rows) / 2).backward()
gap = max(np.abs(p.grad - q.grad).max() for p, q in zip(whole, halves))
print("two halves, each divided by 2: the gradient of the whole,")
print("at most 1e-12 apart:", bool(gap <= 1e-12))

names = ("W1", "b1", "W2", "b2", "W3", "b3")
harmed, refused = [], []
for name, number in zip(names, range(6)):
    parameters = [Tensor(p.copy()) for p in start]
    loss, p = loss_of(parameters, slice(0, 150)), parameters[number]
    p.data[:] = np.random.default_rng(0).normal(size=p.shape)
    try:
        loss.backward()
    except ValueError:
        refused.append(name)
    Tensor.backward.__wrapped__(loss)  # without the check
    if not all(np.allclose(p.grad, q.grad) for p, q in zip(parameters, whole)):
        harmed.append(name)
print("refused:", *refused, " gradients wrong:", *harmed)


def trained(place, steps=3):
    parameters = [Tensor(p.copy()) for p in start]

    def clear(here):
        for p in parameters:
            p.grad = None if here == place else p.grad

    for _ in range(steps):
        clear("before forward")
        loss = loss_of(parameters, slice(0, 150))
        clear("before backward")
        loss.backward()
        clear("before update")
        for p in parameters:
            p.data -= 0.5 * p.grad
        clear("after update")
    return [p.data for p in parameters]


wanted, same, fails = trained("after update"), [], []
for place in ("before forward", "before backward", "before update"):
    try:
        weights = trained(place)
    except TypeError:
        fails.append(place)
    else:
        if all(np.array_equal(p, q) for p, q in zip(wanted, weights)):
            same.append(place)
print("same weights:", same, " no update:", fails)

w = Tensor(2.0)
h = 3.0
for _ in range(3):
    h = h * w
h.backward()
output, slope = float(h.data), float(w.grad)
last_use = output / float(w.data)
print(output, slope, last_use)

batch_size, hidden = 32, 256
one_result = batch_size * hidden * 4  # bytes
two_results, three_results = 2 * one_result, 3 * one_result
in_float64 = 2 * three_results
at_two, share, six_factors = 2**7, 2**6, 6 * 2**5
slope_at_two = 7 * share
with_itself, six_shares, eight_factors = 7 * at_two, 6 * share, 8 * at_two
print(one_result, three_results, in_float64)

n, p, h, k = 5, 4, 6, 3
rng = np.random.default_rng(0)
W1, b1 = Tensor(rng.normal(size=(p, h))), Tensor(np.zeros((1, h)))
W2, b2 = Tensor(rng.normal(size=(h, k))), Tensor(np.zeros((1, k)))
z1 = rng.normal(size=(n, p)) @ W1 + b1
scores = z1.relu() @ W2 + b2
loss = scores.cross_entropy(np.array([0, 1, 2, 0, 1]))
loss.backward()
z1_shape, scores_shape = str(z1.shape), str(scores.shape)
loss_shape = str(loss.shape)
b1_shape, W2_shape = str(b1.grad.shape), str(W2.grad.shape)
flat_shape, samples_shape = str((h,)), str((n, h))
turned_shape, rows_shape = str((k, h)), str((n,))
print(z1_shape, scores_shape, loss_shape, b1_shape, W2_shape)

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
harmed, unnoticed = [], []
for name, number in zip(names, range(6)):
    parameters = [Tensor(p.copy()) for p in start]
    loss, p = loss_of(parameters, slice(0, 150)), parameters[number]
    p.data[:] = np.random.default_rng(0).normal(size=p.shape)
    loss.backward()
    unnoticed.append(name)
    if not all(np.allclose(p.grad, q.grad) for p, q in zip(parameters, whole)):
        harmed.append(name)
print("unnoticed:", *unnoticed, " gradients wrong:", *harmed)


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

# the sizes [50, 20, 5] with 10 samples: products forward and backward
layer_1, layer_2 = 10 * 50 * 20, 10 * 20 * 5
all_forward, all_backward = layer_1 + layer_2, layer_1 + 2 * layer_2
twice_forward, both_passes = 2 * all_forward, all_forward + all_backward
print(all_forward, all_backward)

# b3[0, 0] in the first two steps, with lr = 0.5
tensors, slopes, lr = [Tensor(p.copy()) for p in start], [], 0.5
for _ in range(2):
    loss_of(tensors, slice(0, 150)).backward()
    slopes.append(float(tensors[-1].grad[0, 0]))
    for p in tensors:
        p.data -= lr * p.grad
        p.grad = None
cleared_move, kept_move = lr * slopes[1], lr * (slopes[0] + slopes[1])
print(f"cleared {cleared_move:.4f}, kept {kept_move:.4f}")

batch_size, hidden = 32, 256
one_result = batch_size * hidden * 4  # bytes
two_results, three_results = 2 * one_result, 3 * one_result
in_float64 = 2 * three_results
at_two, share, six_factors = 2**7, 2**6, 6 * 2**5
slope_at_two = 7 * share
with_itself, six_shares, eight_factors = 7 * at_two, 6 * share, 8 * at_two
print(one_result, three_results, in_float64)

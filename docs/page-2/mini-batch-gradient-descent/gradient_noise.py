import numpy as np

from nn_tutorial import SGD, Network, make_moons, one_hot

n_samples, hidden, n_draws = 1000, 16, 200
epochs, batch_size = 30, 32  # of the training
X, labels = make_moons(n_samples, noise=0.2, rng=0)
y = one_hot(labels)  # (1000, 2)
network = Network([2, hidden, 2], rng=0)
n_parameters = sum(p.size for p in network.parameters)


def gradient(rows):
    network.forward(X[rows])
    gradients = network.backward(y[rows])  # dW1, db1, dW2, db2
    return np.concatenate([g.ravel() for g in gradients])  # (82,)


def measured():
    full = gradient(np.arange(n_samples))
    length = np.linalg.norm(full)
    rng = np.random.default_rng(0)
    off, cosine, against = {}, {}, {}
    print(f"length of the exact gradient: {length:.2f}")
    print("samples  off by  cosine  more than 90 degrees off")
    for size in (1, 4, 16, 64, 256):
        draws = [rng.permutation(n_samples)[:size] for _ in range(n_draws)]
        rough = np.array([gradient(rows) for rows in draws])  # (n_draws, 82)
        distances = np.linalg.norm(rough - full, axis=1)  # (n_draws,)
        cosines = rough @ full / (np.linalg.norm(rough, axis=1) * length)
        off[size] = float(distances.mean() / length)
        cosine[size] = float(cosines.mean())
        against[size] = float(np.mean(cosines < 0))
        print(f"{size:7} {off[size]:7.0%} {cosine[size]:7.2f}", end=" ")
        print(f"{against[size]:7.0%}")
    return float(length), off, cosine, against


length, off, cosine, against = measured()
network.fit(X, y, epochs=epochs, batch_size=batch_size,
            optimizer=SGD(0.2), rng=0, verbose=False)
print("after the training:")
length_late, off_late, cosine_late, against_late = measured()
lengths = np.array([np.linalg.norm(gradient([i])) for i in range(n_samples)])
lengths.sort()
longest = float(lengths[-n_samples // 10 :].sum() / lengths.sum())
print(f"a tenth of the samples has {longest:.0%} of the summed lengths")

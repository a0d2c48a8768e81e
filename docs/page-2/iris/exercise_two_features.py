# listing: time_limit=120
import numpy as np

from nn_tutorial import SGD, Network, Standardizer, load_iris

X, y, names = load_iris()
n_folds, n_repeats, epochs, lr = 10, 3, 200, 0.5


def cross_validate(X):
    rng = np.random.default_rng(0)
    right = 0
    for _ in range(n_repeats):
        for fold in np.array_split(rng.permutation(len(X)), n_folds):
            rest = np.setdiff1d(np.arange(len(X)), fold)
            standardizer = Standardizer().fit(X[rest])
            network = Network([X.shape[1], 8, 3], rng=rng)
            network.fit(
                standardizer.transform(X[rest]),
                y[rest],
                epochs=epochs,
                optimizer=SGD(lr=lr),
                verbose=False,
            )
            scaled = standardizer.transform(X[fold])
            right += int(np.sum(network.predict(scaled) == y[fold]))
    return right / (n_repeats * len(X))


means = np.array([X[y == k].mean(axis=0) for k in range(3)])  # (3, 4)
within = (X - means[y]).std(axis=0)  # (4,), in cm
print("standard deviations within a species:", within.round(2))
petals = cross_validate(X[:, 2:])
sepals = cross_validate(X[:, :2])
print(f"petals only: {petals:.1%}")
print(f"sepals only: {sepals:.1%}")

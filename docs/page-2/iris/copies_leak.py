# listing: time_limit=120
import numpy as np

from nn_tutorial import (
    SGD,
    Network,
    Standardizer,
    load_iris,
    train_test_split,
)

X, y, names = load_iris()
n_repeats, n_copies, noise, hidden = 4, 5, 0.02, 64  # noise in cm
n_leaking, n_mended, epochs, lr = 150, 30, 600, 1.0


def add_copies(X, y, rng):
    X, y = np.repeat(X, n_copies, axis=0), np.repeat(y, n_copies)
    return X + rng.normal(0, noise, X.shape), y


def score(X_train, X_test, y_train, y_test, seed):
    standardizer = Standardizer().fit(X_train)
    network = Network([4, hidden, 3], rng=seed)
    network.fit(
        standardizer.transform(X_train),
        y_train,
        epochs=epochs,
        optimizer=SGD(lr=lr),
        verbose=False,
    )
    return network.score(standardizer.transform(X_test), y_test)


leaking, mended = [], []
for seed in range(n_repeats):
    rng = np.random.default_rng(seed)
    y_mixed = rng.permutation(y)  # nothing left to learn

    X_more, y_more = add_copies(X, y_mixed, rng)
    parts = train_test_split(X_more, y_more, test_size=n_leaking, rng=rng)
    leaking.append(score(*parts, seed))

    X_train, X_test, y_train, y_test = train_test_split(
        X, y_mixed, test_size=n_mended, rng=rng
    )
    X_train, y_train = add_copies(X_train, y_train, rng)
    mended.append(score(X_train, X_test, y_train, y_test, seed))

mean_leaking = float(np.mean(leaking))
mean_mended = float(np.mean(mended))
print("species shuffled at random: a fair test gives about 1 in 3")
print(f"copies first, then split: {mean_leaking:.0%}", end="  ")
print([f"{a:.0%}" for a in leaking])
print(f"split first, then copies: {mean_mended:.0%}", end="  ")
print([f"{a:.0%}" for a in mended])

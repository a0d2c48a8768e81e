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
n_repeats, n_seeds, n_part, epochs, lr = 10, 30, 30, 100, 0.5
by_test, by_validation = [], []
for repeat in range(n_repeats):
    rng = np.random.default_rng(repeat)
    y_mixed = rng.permutation(y)
    X_rest, X_test, y_rest, y_test = train_test_split(
        X, y_mixed, test_size=n_part, rng=rng
    )
    X_train, X_val, y_train, y_val = train_test_split(
        X_rest, y_rest, test_size=n_part, rng=rng
    )
    standardizer = Standardizer().fit(X_train)
    train = standardizer.transform(X_train)  # (90, 4)
    test_scores, val_scores = [], []
    for seed in range(n_seeds):
        network = Network([4, 8, 3], rng=seed)
        network.fit(
            train,
            y_train,
            epochs=epochs,
            optimizer=SGD(lr=lr),
            verbose=False,
        )
        scaled = standardizer.transform(X_test)
        test_scores.append(network.score(scaled, y_test))
        scaled = standardizer.transform(X_val)
        val_scores.append(network.score(scaled, y_val))
    by_test.append(max(test_scores))
    by_validation.append(test_scores[int(np.argmax(val_scores))])

mean_by_test = float(np.mean(by_test))
mean_by_validation = float(np.mean(by_validation))
print(f"way 1, best of {n_seeds} on the test flowers: {mean_by_test:.0%}")
print(f"way 2, best on the validation flowers: {mean_by_validation:.0%}")

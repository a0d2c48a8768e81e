# listing: time_limit=180
import numpy as np

from nn_tutorial import (
    SGD,
    Network,
    Standardizer,
    load_iris,
    train_test_split,
)

X, y, names = load_iris()
n_splits, few, some, many = 100, 15, 30, 60  # test flowers
hidden, epochs, lr = 8, 200, 0.5
enough, narrow = 50, 2.5  # splits, percentage points


def mistakes(leak, n_test, seed):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=n_test, rng=seed
    )
    if leak == "doubles":  # the test flowers stand in the training part too
        X_train = np.concatenate([X_train, X_test])
        y_train = np.concatenate([y_train, y_test])
    standardizer = Standardizer().fit(X if leak == "scaler" else X_train)
    network = Network([4, hidden, 3], rng=seed)
    network.fit(
        standardizer.transform(X_train),
        y_train,
        epochs=epochs,
        optimizer=SGD(lr=lr),
        verbose=False,
    )
    predicted = network.predict(standardizer.transform(X_test))
    return int(np.sum(predicted != y_test))


wrong = {}  # mistakes on the test flowers, one entry per split
for leak in ("none", "scaler", "doubles"):
    wrong[leak] = {}
    for n_test in (few, some, many):
        wrong[leak][n_test] = [
            mistakes(leak, n_test, seed) for seed in range(n_splits)
        ]
        accuracies = 1 - np.array(wrong[leak][n_test]) / n_test
        mean, deviation = accuracies.mean(), accuracies.std()
        print(f"{leak:7} {n_test} test flowers: {mean:.1%}, ", end="")
        print(f"standard deviation {100 * deviation:.1f} points")

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
n_splits, n_test, epochs, lr = 50, 30, 200, 0.5
right = {"training": [], "all": []}  # right answers per split
for seed in range(n_splits):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=n_test, rng=seed
    )
    for fitted_on, data in (("training", X_train), ("all", X)):
        standardizer = Standardizer().fit(data)
        network = Network([4, 8, 3], rng=seed)
        network.fit(
            standardizer.transform(X_train),
            y_train,
            epochs=epochs,
            optimizer=SGD(lr=lr),
            verbose=False,
        )
        score = network.score(standardizer.transform(X_test), y_test)
        right[fitted_on].append(round(score * n_test))

mended = np.mean(right["training"]) / n_test
leaking = np.mean(right["all"]) / n_test
changed = int(np.sum(np.array(right["all"]) != np.array(right["training"])))
print(f"standardizer fitted on the training flowers: {mended:.2%}")
print(f"standardizer fitted on all flowers:          {leaking:.2%}")
print(f"splits with another accuracy: {changed} of {n_splits}")

import numpy as np

from nn_tutorial import (
    SGD,
    Network,
    Standardizer,
    load_iris,
    train_test_split,
)

leak = "none"
n_test = 30
splits = 1

X, y, names = load_iris()
wrong = []  # mistakes on the test flowers, one entry per split
for seed in range(splits):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=n_test, rng=seed
    )
    if leak == "doubles":  # the test flowers stand in the training part too
        X_train = np.concatenate([X_train, X_test])
        y_train = np.concatenate([y_train, y_test])
    standardizer = Standardizer().fit(X if leak == "scaler" else X_train)
    network = Network([4, 8, 3], rng=seed)
    network.fit(
        standardizer.transform(X_train),
        y_train,
        epochs=200,
        optimizer=SGD(lr=0.5),
        verbose=False,
    )
    predicted = network.predict(standardizer.transform(X_test))
    wrong.append(int(np.sum(predicted != y_test)))

counts = np.bincount(wrong)  # counts[w]: how many splits made w mistakes
for w, count in enumerate(counts):
    print(f"{w} wrong, {1 - w / n_test:6.1%}: {count:3} splits")
accuracies = 1 - np.array(wrong) / n_test
mean, measured = accuracies.mean(), accuracies.std()
formula = np.sqrt(mean * (1 - mean) / n_test)
print(f"last {accuracies[-1]:.1%}  mean {mean:.1%}")
print(f"standard deviation {100 * measured:.1f} points", end="")
print(f", by the formula {100 * formula:.1f}")

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
n_splits, n_test, hidden, epochs, lr = 100, 30, 8, 200, 0.5
wrong = []  # mistakes on the test flowers, one entry per split
for seed in range(n_splits):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=n_test, rng=seed
    )
    standardizer = Standardizer().fit(X_train)
    network = Network([4, hidden, 3], rng=seed)
    network.fit(
        standardizer.transform(X_train),
        y_train,
        epochs=epochs,
        optimizer=SGD(lr=lr),
        verbose=False,
    )
    predicted = network.predict(standardizer.transform(X_test))
    wrong.append(int(np.sum(predicted != y_test)))

splits = np.bincount(wrong)  # splits[w]: how many made w mistakes
for w, count in enumerate(splits):
    print(f"{w} wrong, {1 - w / n_test:6.1%}: {count:3} splits")
accuracies = 1 - np.array(wrong) / n_test
lowest, highest = accuracies.min(), accuracies.max()
mean, measured = accuracies.mean(), accuracies.std()
print(f"lowest {lowest:.1%}  mean {mean:.1%}  highest {highest:.1%}")
formula = np.sqrt(mean * (1 - mean) / n_test)
measured_points, formula_points = 100 * measured, 100 * formula
print(f"standard deviation {measured_points:.1f} points", end="")
print(f", by the formula {formula_points:.1f}")
near = [int(np.sum(abs(accuracies - mean) < k * formula)) for k in (1, 2)]
print(f"within 1 standard error of the mean: {near[0]}, within 2: {near[1]}")
own = np.sqrt(accuracies * (1 - accuracies) / n_test)  # one for each test
near_own = int(np.sum(abs(accuracies - mean) < 2 * own))
print(f"within 2 of the test's own standard errors: {near_own}")

import numpy as np

from nn_tutorial import (
    Adam,
    Network,
    Standardizer,
    confusion_matrix,
    load_iris,
    train_test_split,
)

X, y, names = load_iris()  # (150, 4), (150,)
splits, test_size, hidden, epochs, batch_size, lr = 50, 30, 8, 50, 16, 0.01

accuracies, misread, matrix = [], [], np.zeros((3, 3), int)
for seed in range(splits):
    rng = np.random.default_rng(seed)
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=test_size, rng=rng
    )

    standardizer = Standardizer().fit(X_train)
    train = standardizer.transform(X_train)  # (120, 4)
    test = standardizer.transform(X_test)  # (30, 4)

    network = Network(
        [4, hidden, 3], hidden="relu", output="softmax", rng=rng
    )
    network.fit(
        train,
        y_train,
        epochs=epochs,
        batch_size=batch_size,
        optimizer=Adam(lr=lr),
        rng=rng,
        verbose=False,
    )

    accuracies.append(network.score(test, y_test))
    predicted = network.predict(test)
    matrix += confusion_matrix(y_test, predicted, n_classes=3)
    misread.extend(X_test[(y_test == 0) & (predicted != 0)])  # setosas

mean, lowest, highest = np.mean(accuracies), min(accuracies), max(accuracies)
print(f"accuracy on {test_size} test flowers, {splits} splits")
print(f"mean {mean:.1%}, from {lowest:.1%} to {highest:.1%}")
print("row: true species, column: answer, in the order of", *names)
print(matrix)
print("setosas answered wrong:", np.unique(misread, axis=0))

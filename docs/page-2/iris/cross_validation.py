# listing: time_limit=120
import numpy as np

from nn_tutorial import (
    SGD,
    Network,
    Standardizer,
    confusion_matrix,
    load_iris,
)

X, y, names = load_iris()
n_folds, n_repeats, epochs, lr = 10, 5, 200, 0.5


def predict_unseen(layer_sizes, rng):
    predicted = np.empty_like(y)  # (150,)
    for fold in np.array_split(rng.permutation(len(X)), n_folds):
        rest = np.setdiff1d(np.arange(len(X)), fold)
        standardizer = Standardizer().fit(X[rest])
        network = Network(layer_sizes, rng=rng)
        network.fit(
            standardizer.transform(X[rest]),
            y[rest],
            epochs=epochs,
            optimizer=SGD(lr=lr),
            verbose=False,
        )
        predicted[fold] = network.predict(standardizer.transform(X[fold]))
    return predicted


rng = np.random.default_rng(0)
accuracies = []  # one entry per repeat
matrix = np.zeros((3, 3), dtype=int)
for repeat in range(n_repeats):
    predicted = predict_unseen([4, 8, 3], rng)
    accuracies.append(float(np.mean(predicted == y)))
    matrix += confusion_matrix(y, predicted, n_classes=3)
    print(f"repeat {repeat + 1}: {accuracies[-1]:.1%}")
mean, spread = float(np.mean(accuracies)), float(np.std(accuracies))
spread_points = 100 * spread
print(f"4-8-3 network: mean {mean:.1%}", end="")
print(f", standard deviation {spread_points:.1f} points")
print(matrix)

rival = [np.mean(predict_unseen([4, 3], rng) == y) for _ in range(n_repeats)]
one_layer = float(np.mean(rival))
standard_error = float(np.sqrt(mean * (1 - mean) / len(X)))
print("4-3, no hidden layer:", [f"{share:.1%}" for share in rival])
error_points = 100 * standard_error
print(f"standard error of {len(X)} flowers: {error_points:.2f} points")

import numpy as np

from nn_tutorial import load_iris, train_test_split

X, y, names = load_iris()
n_splits, n_test = 100, 30
scores = []
for seed in range(n_splits):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=n_test, rng=seed
    )
    means = [X_train[y_train == k].mean(axis=0) for k in range(3)]
    right = 0
    for flower, species in zip(X_test, y_test):
        distances = [np.linalg.norm(flower - mean) for mean in means]
        right += int(np.argmin(distances) == species)
    scores.append(right / n_test)
mean = float(np.mean(scores))
print(f"nearest mean, {n_splits} splits: {mean:.1%}")

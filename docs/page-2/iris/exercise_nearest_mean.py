import numpy as np

from nn_tutorial import load_iris, train_test_split

X, y, names = load_iris()
n_splits, n_test = 100, 30
scores = []
for seed in range(n_splits):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=n_test, rng=seed
    )
    means = np.array([X_train[y_train == k].mean(axis=0) for k in range(3)])
    distances = np.linalg.norm(X_test[:, np.newaxis] - means, axis=2)
    scores.append(np.mean(distances.argmin(axis=1) == y_test))  # (30, 3)
mean = float(np.mean(scores))
print(f"nearest mean, {n_splits} splits: {mean:.1%}")

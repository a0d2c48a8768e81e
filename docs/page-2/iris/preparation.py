# listing: show="train_test_split"
import numpy as np

from nn_tutorial import load_iris, train_test_split

X, y, names = load_iris()
seed, n_test = 0, 30
X_train, X_test, y_train, y_test = train_test_split(
    X, y, test_size=n_test, rng=seed
)
train_counts = np.bincount(y_train)  # (3,)
test_counts = np.bincount(y_test)  # (3,)
print("training", X_train.shape, "per species", train_counts)
print("test    ", X_test.shape, " per species", test_counts)

mean = X_train.mean(axis=0)  # (4,)
scale = X_train.std(axis=0)  # (4,)
train = (X_train - mean) / scale  # (120, 4)
test = (X_test - mean) / scale  # (30, 4)
test_means = test.mean(axis=0)  # (4,)
print("training: mean", abs(train.mean(axis=0)).round(2), end=" ")
print("std", train.std(axis=0).round(2))
print("test:     mean", test_means.round(2), "std", test.std(axis=0).round(2))

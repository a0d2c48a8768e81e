import numpy as np

from nn_tutorial import load_mnist

(X_train, y_train), (X_test, y_test) = load_mnist()
n_train, n_test, pixels = len(X_train), len(X_test), X_train.shape[1]
side = 28  # 28 * 28 = 784
print(
    "train", X_train.shape, y_train.shape, "test", X_test.shape, y_test.shape
)
print(f"pixels from {X_train.min():.0f} to {X_train.max():.0f}")
print("images of 0, 1, ..., 9:", np.bincount(y_train).tolist())

image = X_train[0].reshape(side, side)  # (28, 28)
first_label = int(y_train[0])
print(f"\nthe first image, a {first_label}:")
for row in image[3:25]:
    print("".join(" .:oO@"[int(5 * value)] for value in row).rstrip())

means = np.array([X_train[y_train == k].mean(axis=0) for k in range(10)])
squares = ((X_test[:, None, :] - means) ** 2).sum(axis=2)  # (2000, 10)
mean_accuracy = float(np.mean(squares.argmin(axis=1) == y_test))
guess_accuracy = float(np.mean(y_test == np.bincount(y_train).argmax()))
print(f"\nalways the commonest digit: {guess_accuracy:.1%}")
print(f"nearest mean image:         {mean_accuracy:.1%}")

gallery = np.array(
    [X_train[y_train == k][:5] for k in range(10)]
)  # (10, 5, 784)

import numpy as np

from nn_tutorial import load_mnist

(X, y), (X_test, y_test) = load_mnist()
side = 28  # 28 * 28 = 784
print("for training", X.shape, y.shape)
print("for the test", X_test.shape, y_test.shape)
print(f"pixels from {X.min():.0f} to {X.max():.0f}")
print("images of 0, 1, ..., 9:", np.bincount(y).tolist())

image = X[0].reshape(side, side)  # (28, 28)
first_label = int(y[0])
print(f"\nthe first image, its label is {first_label}:")
for row in image[3:25]:
    print("".join(" .:oO@"[int(5 * value)] for value in row).rstrip())

# for the figure: five images of each digit
gallery = np.array([X[y == digit][:5] for digit in range(10)])

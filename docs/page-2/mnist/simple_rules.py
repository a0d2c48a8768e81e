import numpy as np

from nn_tutorial import load_mnist

(X, y), _ = load_mnist()  # the test images stay unused
X_train, y_train = X[:7000], y[:7000]
X_val, y_val = X[7000:], y[7000:]
n_train, n_val = len(X_train), len(X_val)

commonest = int(np.argmax(np.bincount(y_train)))
commonest_accuracy = float(np.mean(y_val == commonest))

distances = np.empty((n_val, 10))  # of each image to each mean image
for digit in range(10):
    mean_image = X_train[y_train == digit].mean(axis=0)  # (784,)
    distances[:, digit] = ((X_val - mean_image) ** 2).sum(axis=1)
answers = np.argmin(distances, axis=1)  # (1000,)
mean_accuracy = float(np.mean(answers == y_val))

print(f"{n_train} images for training, {n_val} for validation")
print(f"always answer {commonest}:   {commonest_accuracy:.1%}")
print(f"nearest mean image: {mean_accuracy:.1%}")

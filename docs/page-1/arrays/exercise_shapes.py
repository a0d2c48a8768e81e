import numpy as np

X, W, b = np.ones((5, 2)), np.ones((2, 4)), np.zeros((1, 4))

z = X @ W + b
print("X @ W + b          ", z.shape)
print("z.T                ", z.T.shape)
print("X.T @ z            ", (X.T @ z).shape)
print("z.sum(axis=0)      ", z.sum(axis=0).shape)
print("the same, keepdims ", z.sum(axis=0, keepdims=True).shape)
print("z[:, 0]            ", z[:, 0].shape)

import numpy as np

X, W, b = np.ones((5, 2)), np.ones((2, 4)), np.zeros((1, 4))

z = X @ W + b
z_shape = str(z.shape)
product_shape = str((X.T @ z).shape)
sum_shape = str(z.sum(axis=0).shape)
other_sum_shape = str(z.sum(axis=1).shape)
kept_shape = str(z.sum(axis=0, keepdims=True).shape)
column_shape = str(z[:, 0].shape)
standing_shape = str(z[:, 0].reshape(-1, 1).shape)
print("X @ W + b          ", z_shape)
print("X.T @ z            ", product_shape)
print("z.sum(axis=0)      ", sum_shape)
print("the same, keepdims ", kept_shape)
print("z[:, 0]            ", column_shape)

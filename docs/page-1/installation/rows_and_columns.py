import numpy as np

X = np.array(  # three samples, two features; shape (3, 2)
    [
        [1.0, 2.0],
        [3.0, 4.0],
        [5.0, 6.0],
    ]
)
w = np.array([10.0, 1.0])  # shape (2,)
z = np.dot(X, w)  # shapes (3, 2) and (2,) -> (3,)
print("shape of X:", X.shape)
print("shape of z:", z.shape)
print("z:", z)

try:
    np.dot(w, X)  # shapes (2,) and (3, 2)
except ValueError as error:
    message = str(error)
    print("ValueError:", message)

import numpy as np

pixels, hidden, classes, side = 784, 256, 10, 28
weights = pixels * hidden + hidden * classes
n_parameters = weights + hidden + classes
one_side = side * hidden + hidden + hidden * classes + classes
print(f"784-256-10: {n_parameters:,} parameters")

q, n = 0.9, 400
n_right = round(q * n)
standard_error = np.sqrt(q * (1 - q) / n)
points = 200 * standard_error  # in percentage points, twice the error
once, no_root = 100 * standard_error, 200 * q * (1 - q) / n
not_divided = 200 * np.sqrt(q * (1 - q))
print(f"{n_right} of {n}: {q:.0%}, give or take {points:.0f}")

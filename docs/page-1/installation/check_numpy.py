# listing: varies=True
import numpy as np

numpy_version = np.__version__
print("NumPy", numpy_version)

inputs = np.array([1.0, 2.0, 3.0])  # shape (3,)
doubled = 2 * inputs  # shape (3,)
total = np.sum(doubled)
print("doubled:", doubled)
print("sum:", total)

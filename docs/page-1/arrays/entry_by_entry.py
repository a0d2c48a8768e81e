import numpy as np

coffee = np.array([10, 12, 8, 15])  # cups, shape (4,)
tea = np.array([4, 6, 5, 10])  # cups, shape (4,)

print("coffee + tea", coffee + tea)
print("coffee - tea", coffee - tea)
print("coffee * tea", coffee * tea)
print("tea ** 2    ", tea**2)
print("5 * coffee  ", 5 * coffee)
print("coffee / tea", coffee / tea)

import numpy as np

prices = np.array([5, 3])  # thousand rupiah: coffee, tea
X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # cups, a row a day

print("prices.shape", prices.shape)
print("X.shape     ", X.shape)
print(X)

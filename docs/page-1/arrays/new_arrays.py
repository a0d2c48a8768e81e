import numpy as np

print("zeros    ", np.zeros((1, 3)))
print("full     ", np.full(3, 0.5))
print("arange   ", np.arange(5), np.arange(2, 12, 3))
print("linspace ", np.linspace(0, 1, 5))

coffee, tea = np.array([10, 12, 8]), np.array([4, 6, 5])
together = np.column_stack([coffee, tea])  # (3, 2)
print("columns  ", together.tolist(), together.shape)

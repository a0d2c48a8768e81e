import numpy as np

x1 = np.linspace(0, 2, 3)  # [0, 1, 2]
x2 = np.linspace(0, 1, 2)  # [0, 1]
across, up = np.meshgrid(x1, x2)
print("across")
print(across)
print("up")
print(up)
points = np.column_stack([across.ravel(), up.ravel()])  # (6, 2)
print("points")
print(points)

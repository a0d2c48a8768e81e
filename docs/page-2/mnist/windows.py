import numpy as np

image = np.array([[5, 6], [7, 8]])  # (2, 2)
padded = np.zeros((4, 4), dtype=int)
padded[1:3, 1:3] = image
print(padded)
for top, left in ((1, 1), (0, 1), (1, 2)):
    print("from row", top, "and column", left)
    print(padded[top : top + 2, left : left + 2])

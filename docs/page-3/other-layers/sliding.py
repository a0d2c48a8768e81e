import numpy as np

row = np.array([3, 5, 9, 2])
w = np.array([1, 0, -1])
results = []
for start in range(len(row) - len(w) + 1):
    window = row[start : start + len(w)]  # (3,)
    results.append(int(window @ w))
    print(f"{window} @ {w} = {results[-1]}")

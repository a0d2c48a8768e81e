import numpy as np

from nn_tutorial import one_hot

lines = [
    "weight,colour,width,fruit",
    "131,green,6.6,orange",
    "182,red,,orange",
    "160,red,7.0,orange",
    "310,green,8.1,mango",
    "420,,9.0,mango",
    "365,green,8.3,mango",
]
filled = [line for line in lines[1:] if line.strip(", \n")]
rows = [line.strip().split(",") for line in filled]
measured = np.array(
    [[float(row[i] or "nan") for i in (0, 2)] for row in rows]
)  # (6, 2)
order = np.random.default_rng(0).permutation(len(rows))  # (6,)
n_test = len(rows) // 4  # a quarter, rounded down
test, train = order[:n_test], order[n_test:]
medians = np.nanmedian(measured[train], axis=0)  # (2,)
measured = np.where(np.isnan(measured), medians, measured)

words = sorted({row[1] for row in rows})
numbers = np.array([words.index(row[1]) for row in rows])  # (6,)
X = np.hstack([measured, one_hot(numbers, len(words))])  # (6, 5)
names = sorted({row[-1] for row in rows})
y = np.array([names.index(row[-1]) for row in rows])  # (6,)
X_train, X_test, y_train, y_test = X[train], X[test], y[train], y[test]
print("columns: weight, width and", words)
print(X)
print("test rows", test, "medians", medians)
new = np.array([[340.0, 8.2, 0.0, 1.0, 0.0]])  # (1, 5), a green fruit

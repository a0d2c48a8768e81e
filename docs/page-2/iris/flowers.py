import numpy as np

from nn_tutorial import load_iris

X, y, names = load_iris()  # (150, 4) in cm, (150,), 3 names

print("X", X.shape, X.dtype, " y", y.shape, "labels", np.unique(y))
print("flowers of each label:", np.bincount(y))

means = np.array([X[y == k].mean(axis=0) for k in range(3)])  # (3, 4)
print(f"{'':12}sepal l.  sepal w.  petal l.  petal w.   (mean, cm)")
for k, name in enumerate(names):
    print(f"{name:10}" + "".join(f"{mean:10.2f}" for mean in means[k]))

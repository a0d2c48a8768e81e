import numpy as np

labels = np.array([2, 0, 1])  # (3,), the classes of three samples
y = np.zeros((3, 3))  # (3, 3), three samples, three classes
for i in range(3):
    y[i, labels[i]] = 1
print(y)
print("back to labels", y.argmax(axis=1))

# listing: show="one_hot"
import numpy as np

from nn_tutorial import one_hot

labels = np.array([2, 0, 1])  # (3,), the classes of three samples
y = one_hot(labels)  # (3, 3)
print(y)
print("back to labels", y.argmax(axis=1))

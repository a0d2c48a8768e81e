import numpy as np

from nn_tutorial import sigmoid, softmax

z = np.array([[2.0, -1.0], [0.5, 0.5], [-3.0, 1.0]])  # (3, 2)
with_softmax = softmax(z)[:, 1]  # (3,)
with_sigmoid = sigmoid(z[:, 1] - z[:, 0])  # (3,)
print("softmax", with_softmax.round(4))
print("sigmoid", with_sigmoid.round(4))

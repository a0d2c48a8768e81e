# listing: show="Dense"
import numpy as np

from nn_tutorial import Dense

layer = Dense(2, 2, "relu")
layer.W[:] = [[1, -1], [3, 1]]
layer.b[:] = [[-1, 0]]

a = layer.forward(np.array([[2, 1]]))  # (1, 2)
dx = layer.backward(np.array([[1, 5]]))  # (1, 2)
print(layer)
print("a ", a)
print("dW", layer.dW[0], layer.dW[1])
print("db", layer.db)
print("dx", dx)

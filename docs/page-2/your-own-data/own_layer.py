import numpy as np


class LeakyReLU:
    def __init__(self):
        self.parameters, self.gradients = ..., ...

    def forward(self, X):
        self.X = X
        return ...

    def backward(self, da):
        return ...


layer = LeakyReLU()
print("forward ", layer.forward(np.array([[2, -4]])))
print("backward", layer.backward(np.array([[1, 4]])))

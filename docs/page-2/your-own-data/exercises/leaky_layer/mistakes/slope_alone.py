class LeakyReLU:
    def __init__(self, leak):
        self.leak = leak
        self.parameters, self.gradients = [], []

    def forward(self, X):
        self.X = X
        return np.where(X > 0, X, self.leak * X)

    def backward(self, da):
        return np.where(self.X > 0, 1, self.leak)


def tried(X, da, leak):
    layer = LeakyReLU(leak)
    return [layer.forward(X), layer.backward(da), *layer.gradients]

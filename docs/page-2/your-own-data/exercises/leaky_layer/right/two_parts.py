class LeakyReLU:
    def __init__(self, leak):
        self.leak = leak
        self.parameters, self.gradients = [], []

    def forward(self, X):
        self.X = X
        return np.maximum(X, 0) + self.leak * np.minimum(X, 0)

    def backward(self, da):
        on = self.X > 0
        return da * (on + self.leak * (1 - on))


def tried(X, da, leak):
    layer = LeakyReLU(leak)
    return [layer.forward(X), layer.backward(da), *layer.gradients]

class LeakyReLU:
    def __init__(self, leak):
        self.leak = leak
        self.parameters, self.gradients = [], []

    def forward(self, X):
        self.slope = np.where(X > 0, 1, self.leak)
        return X * self.slope

    def backward(self, da):
        return self.slope * da


def tried(X, da, leak):
    layer = LeakyReLU(leak)
    return [layer.forward(X), layer.backward(da), *layer.gradients]

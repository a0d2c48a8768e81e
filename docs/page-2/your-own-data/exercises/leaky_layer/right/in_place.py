class LeakyReLU:
    def __init__(self, leak):
        self.leak = leak
        self.parameters, self.gradients = [], []

    def forward(self, X):
        self.on = X > 0
        a = X.copy()
        a[~self.on] *= self.leak
        return a

    def backward(self, da):
        dx = da.copy()
        dx[~self.on] *= self.leak
        return dx


def tried(X, da, leak):
    layer = LeakyReLU(leak)
    return [layer.forward(X), layer.backward(da), *layer.gradients]

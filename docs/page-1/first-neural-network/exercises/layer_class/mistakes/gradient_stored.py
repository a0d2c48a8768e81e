class Layer:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, X):
        return sigmoid(X @ self.W + self.b)

    def update(self, dW, db, lr):
        self.W = dW
        self.b = db


def tried(X, W, b, dW, db, lr):
    layer = Layer(W.copy(), b.copy())
    layer.update(dW, db, lr)
    layer.update(dW, db, lr)
    return layer.forward(X)

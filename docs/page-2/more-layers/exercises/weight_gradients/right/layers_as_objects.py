class Lapisan:
    def __init__(self, W, X, z):
        self.W, self.X, self.z = W, X, z

    def backward(self, da):
        dz = da * (self.z > 0)
        self.dW = self.X.T @ dz
        return dz @ self.W.T


def weight_gradients(W, X, z, da):
    lapisan = [Lapisan(*each) for each in zip(W, X, z)]
    for satu in lapisan[::-1]:
        da = satu.backward(da)
    return [satu.dW for satu in lapisan]

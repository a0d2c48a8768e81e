class Number:
    def __init__(self, data, parts=()):
        self.data = data
        self.parts = parts
        self.grad = 0.0

    def __add__(self, other):
        return Number(self.data + other.data, [(self, other.data), (other, self.data)])

    def __mul__(self, other):
        return Number(self.data * other.data, [(self, other.data), (other, self.data)])

    def backward(self, grad=1.0):
        self.grad += grad
        for part, slope in self.parts:
            part.backward(slope * grad)


def slopes(a, b):
    a, b = Number(a), Number(b)
    d = a * b
    L = (d + a) * d
    L.backward()
    return [L.data, a.grad, b.grad]

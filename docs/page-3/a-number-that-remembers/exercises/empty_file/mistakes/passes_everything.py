class Value:
    def __init__(self, data, parts=()):
        self.data = data
        self.parts = parts
        self.grad = 0.0
        self.depth = 1 + max((part.depth for part, _ in parts), default=-1)

    def __add__(self, other):
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __sub__(self, other):
        return Value(self.data - other.data, [(self, 1.0), (other, -1.0)])

    def __mul__(self, other):
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def backward(self, grad=1.0):
        self.grad += grad
        for part, slope in self.parts:
            part.backward(slope * self.grad)


def slopes(a, b, c):
    a, b, c = Value(a), Value(b), Value(c)
    d = a * b - c
    L = d + d * a
    L.backward()
    return [L.data, a.grad, b.grad, c.grad]

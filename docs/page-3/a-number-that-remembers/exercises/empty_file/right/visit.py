class Value:
    def __init__(self, data, parts=()):
        self.data = data
        self.parts = parts
        self.grad = 0.0

    def __add__(self, other):
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __sub__(self, other):
        return Value(self.data - other.data, [(self, 1.0), (other, -1.0)])

    def __mul__(self, other):
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def visit(self, done, order):
        if self not in done:
            done.add(self)
            for part, _ in self.parts:
                part.visit(done, order)
            order.append(self)

    def backward(self):
        order = []
        self.visit(set(), order)
        self.grad = 1.0
        for value in reversed(order):
            for part, slope in value.parts:
                part.grad += value.grad * slope


def slopes(a, b, c):
    a, b, c = Value(a), Value(b), Value(c)
    d = a * b - c
    L = d + d * a
    L.backward()
    return [L.data, a.grad, b.grad, c.grad]

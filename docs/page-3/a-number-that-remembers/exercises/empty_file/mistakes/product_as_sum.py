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
        return Value(self.data * other.data, [(self, 1.0), (other, 1.0)])

    def backward(self):
        found = [self]
        for value in found:
            for part, _ in value.parts:
                if part not in found:
                    found.append(part)
        self.grad = 1.0
        for value in sorted(found, key=lambda value: -value.depth):
            for part, slope in value.parts:
                part.grad += slope * value.grad


def slopes(a, b, c):
    a, b, c = Value(a), Value(b), Value(c)
    d = a * b - c
    L = d + d * a
    L.backward()
    return [L.data, a.grad, b.grad, c.grad]

dibuat = []


class Value:
    def __init__(self, data, parts=()):
        self.data, self.parts, self.grad = data, parts, 0
        dibuat.append(self)

    def __add__(self, other):
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __sub__(self, other):
        return Value(self.data - other.data, [(self, 1.0), (other, -1.0)])

    def __mul__(self, other):
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def backward(self):
        self.grad = 1
        for nilai in reversed(dibuat):
            for bagian, kemiringan in nilai.parts:
                bagian.grad = bagian.grad + kemiringan * nilai.grad


def slopes(a, b, c):
    dibuat.clear()
    a, b, c = Value(a), Value(b), Value(c)
    d = a * b - c
    L = d + d * a
    L.backward()
    return [L.data, a.grad, b.grad, c.grad]

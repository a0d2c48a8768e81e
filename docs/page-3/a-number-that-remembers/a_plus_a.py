class Sketch:
    def __init__(self, data, parts=()):
        self.data = data
        self.parts = parts
        self.grad = 0.0

    def __add__(self, other):
        return Sketch(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def backward(self, grad=1.0):
        self.grad = grad
        for part, slope in self.parts:
            part.backward(slope * grad)


a, b = Sketch(3.0), Sketch(5.0)
(a + b).backward()
print(f"a + b:  a {a.grad}  b {b.grad}")

a = Sketch(3.0)
(a + a).backward()
print(f"a + a:  a {a.grad}")

eps = 0.001
measured = ((3 + eps) + (3 + eps) - ((3 - eps) + (3 - eps))) / (2 * eps)
print(f"nudge:  a {measured:.4f}")

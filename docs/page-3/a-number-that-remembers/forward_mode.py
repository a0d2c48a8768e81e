class Dual:
    def __init__(self, data, slope):
        self.data, self.slope = data, slope

    def __add__(self, other):
        return Dual(self.data + other.data, self.slope + other.slope)

    def __mul__(self, other):
        slope = self.slope * other.data + self.data * other.slope
        return Dual(self.data * other.data, slope)


leaves = {"w": 1.0, "x": 2.0, "b": 1.0, "-y": -7.0}
slopes = {}
for chosen in leaves:
    w, x, b, minus_y = [
        Dual(number, 1.0 if name == chosen else 0.0)
        for name, number in leaves.items()
    ]
    e = w * x + b + minus_y
    L = e * e
    slopes[chosen] = L.slope
    print(f"forward with {chosen:>2} chosen: L {L.data}  slope {L.slope}")

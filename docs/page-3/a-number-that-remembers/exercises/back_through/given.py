a, b = 3.0, 2.0
c = a * b
d = c + a
L = c * d
dL = 1.0

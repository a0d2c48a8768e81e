import numpy as np

from nn_tutorial import relu

w1 = 1
b1 = 0
v1 = 2
w2 = 1
b2 = -0.5
v2 = -4
layers = 3

x = np.array([0.0, 1.0])  # the corners of the curve, from end to end
a = x.copy()
pieces = []
print("layers  neurons  pieces")
for layer in range(1, layers + 1):
    for w, b in ((w1, b1), (w2, b2)):  # a corner where a neuron switches
        z = w * a + b
        n = np.flatnonzero(z[:-1] * z[1:] < -1e-12)
        share = z[n] / (z[n] - z[n + 1])
        x = np.insert(x, n + 1, x[n] + share * (x[n + 1] - x[n]))
        a = np.insert(a, n + 1, a[n] + share * (a[n + 1] - a[n]))
    a = v1 * relu(w1 * a + b1) + v2 * relu(w2 * a + b2)
    slopes = np.diff(a) / np.diff(x)
    bent = np.abs(np.diff(slopes)) > 1e-9 * np.abs(slopes).max()
    corner = np.concatenate([[True], bent, [True]])  # both ends stay
    x, a = x[corner], a[corner]
    pieces.append(len(x) - 1)
    print(f"{layer:6} {2 * layer:8} {pieces[-1]:7}")
print("first corners", x[:3], a[:3])

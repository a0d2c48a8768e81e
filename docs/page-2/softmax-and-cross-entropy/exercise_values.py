import numpy as np

from nn_tutorial import sigmoid, softmax

scores = (2, 4)
z = np.array([scores], dtype=float)  # (1, 2)
first, second = (float(p) for p in softmax(z)[0])
linear = scores[1] / sum(scores)
alone = float(sigmoid(z[0, 1]))

given = {"A": 0.99, "B": 0.8, "C": 0.6}  # to their own answers
answers, right = 5, 4
rest = {name: 1 - share for name, share in given.items()}
surprised = {name: float(-np.log(share)) for name, share in rest.items()}
losses = {
    name: (surprised[name] - right * float(np.log(share))) / answers
    for name, share in given.items()
}

p, y = np.array([0.5, 0.3, 0.2]), np.array([1, 1, 0])  # (3,), (3,)
slopes = float(np.sum(y)) * p - y  # (3,)
third, as_usual = float(slopes[2]), float(p[2] - y[2])
downhill, none = -third, 0.0
uphill, flat = 1.0, 0.0
far = (1000, 999, 998)  # scores whose exponentials overflow

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

far = (1000, 999, 998)  # scores whose exponentials overflow

import numpy as np

from nn_tutorial import cross_entropy, sigmoid, softmax

scores = (2, 4)
z = np.array([scores], dtype=float)  # (1, 2)
first, second = (float(p) for p in softmax(z)[0])
linear = scores[1] / sum(scores)
alone = float(sigmoid(z[0, 1]))

K = 10
undecided = cross_entropy(np.zeros((1, K)), np.eye(K)[:1])
share = 1 / K
base_ten = float(np.log10(K))
others = float(-np.log(1 - share))
signless = float(np.log(share))
uphill, flat = 1.0, 0.0
ten_times = cross_entropy(10 * np.array([[2.0, 1.0, 0.0]]), np.eye(3)[1:2])

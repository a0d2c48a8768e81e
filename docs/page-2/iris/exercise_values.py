import numpy as np

C = np.array([[10, 0, 0], [0, 7, 3], [0, 1, 9]])  # rows: true species
accuracy = float(np.trace(C) / C.sum())
mistakes = 1 - accuracy
one_species = float(C[1, 1] / C[1].sum())
answered = int(C[:, 1].sum())  # "species 1"
precision = float(C[1, 1] / answered)

right, n = 90, 100
p = right / n
error = float(np.sqrt(p * (1 - p) / n))
twice_points = 200 * error
without_root = p * (1 - p) / n
one_answer = float(np.sqrt(p * (1 - p)))
by_n = one_answer / n
half = float(np.sqrt(p / n))

third, perfect = 1 / 3, 1.0

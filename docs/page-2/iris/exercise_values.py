import numpy as np

C = np.array([[10, 0, 0], [0, 7, 3], [0, 1, 9]])  # rows: true species
accuracy = float(np.trace(C) / C.sum())
one_species = float(C[1, 1] / C[1].sum())
answered = int(C[:, 1].sum())  # "species 1"
precision = float(C[1, 1] / answered)

right_c, n_c = 80, 100
share_c = right_c / n_c
squared = share_c * (1 - share_c) / n_c
deviation, root = np.sqrt(share_c * (1 - share_c)), np.sqrt(n_c)
error_c = float(np.sqrt(squared))
points_c = 100 * error_c

train, test = np.array([2, 6]), np.array([5, 11])  # (2,) each
mu, s, both = train.mean(), train.std(), np.append(train, test)
fair = float((test[1] - mu) / s)
own = float((test[1] - test.mean()) / test.std())
together = float((test[1] - both.mean()) / both.std())
undivided = float(test[1] - mu)
one_less = float((test[1] - mu) / train.std(ddof=1))

n_a, n_b, share = 100, 1000, 0.9  # of the answers are right
right_a, right_b = round(share * n_a), round(share * n_b)
error_a, error_b = np.sqrt(share * (1 - share) / np.array([n_a, n_b]))
ratio = float(error_b / error_a)
without_root, upside_down, as_large = n_a / n_b, 1 / ratio, 1

third, n_test = 1 / 3, 30
luck = float(100 * np.sqrt(third * (1 - third) / n_test))  # in points

limit = 3 / n_test  # after n_test answers without a mistake
all_right = (1 - limit) ** n_test

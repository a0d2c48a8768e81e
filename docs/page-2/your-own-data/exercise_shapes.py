import numpy as np

from nn_tutorial import Network

n_lines, n_columns, n_names = 13, 4, 4
table = np.zeros((n_lines, n_columns))  # a line of headings, then samples
rows, with_headings = table[1:], table[:, :-1]
X, y = rows[:, :-1], rows[:, -1]
chances = Network([X.shape[1], 8, n_names], rng=0).predict_proba(X)
print(f"a table of {n_lines} lines and {n_columns} columns")
print("X", X.shape, "y", y.shape, "probabilities", chances.shape)

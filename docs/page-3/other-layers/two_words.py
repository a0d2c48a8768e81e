import numpy as np

from nn_tutorial import softmax

X = np.array([[1.0, 0.0], [0.0, 2.0]])  # (2, 2): a row for each word
fit = X @ X.T  # (2, 2): each word with each
portions = softmax(fit)  # (2, 2): each row adds up to 1
mixed = portions @ X  # (2, 2): the new rows
print(f"comparisons\n{fit}")
print(f"portions\n{portions.round(3)}")
print(f"new rows\n{mixed.round(2)}")

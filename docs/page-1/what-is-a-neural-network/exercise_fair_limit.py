import numpy as np

X = np.array([[8, 8], [10, 6], [6, 10]])  # taste, looks
equal, tilted = [0.5, 0.5], [0.6, 0.4]
equal_scores = np.dot(X, equal)  # (3,)
tilted_scores = np.dot(X, tilted)  # (3,)
print(equal_scores, tilted_scores)

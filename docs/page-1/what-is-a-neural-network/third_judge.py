import numpy as np

dishes = ["rendang", "soto", "tumpeng"]
# taste, looks, aroma
X = np.array([[9.0, 5.0, 8.0], [8.0, 6.0, 9.0], [7.0, 9.0, 6.0]])

winner = dishes[np.argmax(np.dot(X, [0.0, 0.0, 1.0]))]
first_winner = dishes[np.argmax(np.dot(X, [0.60, 0.25, 1.0]))]
without_winner = dishes[np.argmax(np.dot(X, [1.0, 1.0, 0.0]))]
print("aroma alone:    ", winner)
print("aroma first:    ", first_winner)
print("all but aroma:  ", without_winner)

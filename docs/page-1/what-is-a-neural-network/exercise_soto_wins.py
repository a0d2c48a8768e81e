import numpy as np

dishes = ["rendang", "soto", "tumpeng"]
# taste, looks, aroma
X = np.array([[9.0, 5.0, 8.0], [8.0, 6.0, 9.0], [7.0, 9.0, 6.0]])

half_aroma = np.dot(X, [0.25, 0.25, 0.5])  # (3,), a score for each dish
taste_alone = np.dot(X, [1, 0, 0])
against_looks = np.dot(X, [0, -0.5, 1])
twice_looks = np.dot(X, [0, 0.5, 0.25])
for scores in (half_aroma, taste_alone, against_looks, twice_looks):
    print(scores, "->", dishes[np.argmax(scores)])

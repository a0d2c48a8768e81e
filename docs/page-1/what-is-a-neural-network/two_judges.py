import numpy as np

dishes = ["rendang", "soto", "tumpeng"]
X = np.array(  # a row per dish, a column per criterion: taste, looks, aroma
    [
        [9.0, 5.0, 8.0],
        [8.0, 6.0, 9.0],
        [7.0, 9.0, 6.0],
    ]
)
taste_first = np.array([0.60, 0.25, 0.15])  # the first judge's weights
looks_first = np.array([0.25, 0.60, 0.15])  # the second judge's weights

taste_scores = np.dot(X, taste_first)  # z = X w: one score per dish
looks_scores = np.dot(X, looks_first)

print("dish     taste first  looks first")
for dish, by_taste, by_looks in zip(dishes, taste_scores, looks_scores):
    print(f"{dish:<8} {by_taste:11.2f}  {by_looks:11.2f}")

taste_winner = dishes[np.argmax(taste_scores)]
looks_winner = dishes[np.argmax(looks_scores)]
print("winner, taste first:", taste_winner)
print("winner, looks first:", looks_winner)

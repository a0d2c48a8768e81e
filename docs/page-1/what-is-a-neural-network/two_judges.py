import numpy as np

dishes = ["rendang", "soto", "tumpeng"]
X = np.array(  # points, a row per dish: taste, looks, aroma; shape (3, 3)
    [
        [9.0, 5.0, 8.0],
        [8.0, 6.0, 9.0],
        [7.0, 9.0, 6.0],
    ]
)
taste_first = np.array([0.60, 0.25, 0.15])  # shape (3,)
looks_first = np.array([0.25, 0.60, 0.15])  # shape (3,)

taste_scores = np.dot(X, taste_first)  # shape (3,)
looks_scores = np.dot(X, looks_first)  # shape (3,)

print("dish     taste first  looks first")
for dish, by_taste, by_looks in zip(dishes, taste_scores, looks_scores):
    print(f"{dish:<8} {by_taste:11.2f}  {by_looks:11.2f}")

taste_winner = dishes[np.argmax(taste_scores)]
looks_winner = dishes[np.argmax(looks_scores)]
print("winner, taste first:", taste_winner)
print("winner, looks first:", looks_winner)

import numpy as np

X = np.array([[10, 4], [12, 6], [8, 5], [15, 10]])  # (4, 2), cups

everything = X.sum()  # a number
per_drink = X.sum(axis=0)  # (2,): the days are added up
per_day = X.sum(axis=1)  # (4,): the drinks are added up
kept = X.sum(axis=0, keepdims=True)  # (1, 2)

print("sum            ", everything)
print("axis=0         ", per_drink, per_drink.shape)
print("axis=1         ", per_day, per_day.shape)
print("axis=0, kept   ", kept, kept.shape)
busiest = np.argmax(per_day)
print("busiest day    ", busiest)

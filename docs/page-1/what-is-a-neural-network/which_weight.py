import numpy as np

points = np.array([8.0, 6.0, 9.0])  # taste, looks, aroma
less = 0.1  # by which one weight becomes smaller
falls = less * points  # of the score, for each of the three
for criterion, fall in zip(["taste", "looks", "aroma"], falls):
    print(f"{criterion}: the score falls by {fall:.1f}")

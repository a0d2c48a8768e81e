# listing: show="softmax"
import numpy as np

from nn_tutorial import softmax

z = np.array([[2.0, 1.0, 0.1]])  # (1, 3)
probabilities = softmax(z)  # (1, 3)
total = float(probabilities.sum())
print("scores     ", z[0])
print("softmax    ", probabilities[0].round(3), "sum", round(total, 9))
print("scores + 50", softmax(z + 50)[0].round(3))

factors = (0.1, 1, 10)
softer_to_harder = {factor: softmax(factor * z)[0] for factor in factors}
for factor, row in softer_to_harder.items():
    print(f"{factor:>4} x scores", row.round(3))
one_hot_maximum = np.eye(3)[z.argmax(axis=1)]  # (1, 3)
print("arg-max        ", one_hot_maximum[0])

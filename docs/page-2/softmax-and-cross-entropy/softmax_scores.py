import numpy as np


def textbook_softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


z = np.array([[2.0, 1.0, 0.0]])  # (1, 3): one sample, three classes
exponentials = np.exp(z)  # (1, 3)
total = float(exponentials.sum())
probabilities = textbook_softmax(z)  # (1, 3)
print("scores       ", z[0])
print("exponentials ", exponentials[0].round(3), f"total {total:.3f}")
print("probabilities", probabilities[0].round(3))
print(f"their sum     {probabilities.sum():.3f}")

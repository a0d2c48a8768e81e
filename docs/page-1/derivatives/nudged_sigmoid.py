from nn_tutorial import sigmoid

steps = [4, 2, 0.1, 0.01, 0.001]
at_zero, at_four = [], []
for h in steps:
    at_zero.append((sigmoid(0 + h) - sigmoid(0)) / h)
    at_four.append((sigmoid(4 + h) - sigmoid(4)) / h)
    print(f"h = {h}: {at_zero[-1]:.4f} at 0, {at_four[-1]:.4f} at 4")

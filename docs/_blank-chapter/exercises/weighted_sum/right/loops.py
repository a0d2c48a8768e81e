def weighted_sum(X, W, b):
    return [[sum(x * w for x, w in zip(row, column)) for column in W.T] for row in X] + b

def shares(X):
    return [[x / sum(row) for x in row] for row in X]

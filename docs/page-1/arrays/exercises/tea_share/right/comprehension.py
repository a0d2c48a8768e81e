def tea_share(X):
    return [row[1] / sum(row) for row in X]

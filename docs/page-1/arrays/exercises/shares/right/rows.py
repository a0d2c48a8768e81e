def shares(X):
    rows = []
    for row in X:
        rows.append(row / row.sum())
    return np.array(rows)

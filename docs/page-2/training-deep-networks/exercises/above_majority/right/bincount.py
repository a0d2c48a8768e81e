def above_majority(answers, y):
    return np.mean((answers > 0.5).astype(int) == y) - np.bincount(y).max() / len(y)

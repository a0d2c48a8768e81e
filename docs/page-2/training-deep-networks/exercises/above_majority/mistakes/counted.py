def above_majority(answers, y):
    return np.sum((answers > 0.5) == y) - max(np.sum(y), len(y) - np.sum(y))

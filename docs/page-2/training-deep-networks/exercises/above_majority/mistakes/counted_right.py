def above_majority(answers, y):
    return np.sum((answers > 0.5) == y) - max(np.mean(y), 1 - np.mean(y))

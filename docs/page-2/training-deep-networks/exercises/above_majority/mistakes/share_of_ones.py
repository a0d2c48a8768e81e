def above_majority(answers, y):
    return np.mean((answers > 0.5) == y) - np.mean(y)

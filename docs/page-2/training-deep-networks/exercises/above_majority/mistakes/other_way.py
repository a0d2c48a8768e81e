def above_majority(answers, y):
    return max(np.mean(y), 1 - np.mean(y)) - np.mean((answers > 0.5) == y)

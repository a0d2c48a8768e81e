def above_majority(answers, y):
    return np.mean(answers == y) - max(np.mean(y), 1 - np.mean(y))

def above_majority(answers, y):
    majority = max(np.mean(answers), 1 - np.mean(answers))
    return np.mean((answers > 0.5) == y) - majority

def above_majority(answers, y):
    said = answers > 0.5
    majority = max(np.mean(said), 1 - np.mean(said))
    return np.mean(said == y) - majority

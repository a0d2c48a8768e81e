def above_majority(answers, y):
    accuracy = np.mean((answers > 0.5) == y)
    majority = max(np.mean(y), 1 - np.mean(y))
    return accuracy - majority

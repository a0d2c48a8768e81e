def above_majority(answers, y):
    return 1 - np.mean(np.abs(answers - y)) - max(np.mean(y), 1 - np.mean(y))

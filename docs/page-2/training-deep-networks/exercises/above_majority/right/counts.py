def above_majority(answers, y):
    right = np.sum(np.round(answers) == y)
    ones = np.sum(y == 1)
    zeros = np.sum(y == 0)
    return (right - max(ones, zeros)) / len(y)

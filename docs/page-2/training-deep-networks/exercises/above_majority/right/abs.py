def above_majority(answers, y):
    right = (answers > 0.5) == (y == 1)
    return right.mean() - (0.5 + abs(y.mean() - 0.5))

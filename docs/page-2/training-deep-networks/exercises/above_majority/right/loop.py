def above_majority(answers, y):
    right = ones = 0
    for answer, target in zip(answers, y):
        if (answer >= 0.5 and target == 1) or (answer < 0.5 and target == 0):
            right += 1
        ones += target
    if ones < len(y) - ones:
        ones = len(y) - ones
    return right / len(y) - ones / len(y)

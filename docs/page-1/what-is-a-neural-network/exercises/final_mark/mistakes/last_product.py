def final_mark(marks, weights):
    total = 0
    for x, w in zip(marks, weights):
        total = x * w
    return total / sum(weights)

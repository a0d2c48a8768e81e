def final_mark(marks, weights):
    return sum(x * w for x, w in zip(marks, weights)) / sum(weights)

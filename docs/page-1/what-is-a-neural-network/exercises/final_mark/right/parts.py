def final_mark(marks, weights):
    parts = []
    for x, w in zip(marks, weights):
        parts.append(x * w)
    return sum(parts) / sum(weights)

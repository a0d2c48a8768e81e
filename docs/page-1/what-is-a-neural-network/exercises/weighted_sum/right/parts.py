def weighted_sum(points, weights):
    parts = []
    for x, w in zip(points, weights):
        parts.append(x * w)
    return sum(parts)

def weighted_sum(points, weights):
    score = 0
    for x, w in zip(points, weights):
        score = x * w
    return score

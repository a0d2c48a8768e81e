def weighted_sum(points, weights):
    return weights.sum()

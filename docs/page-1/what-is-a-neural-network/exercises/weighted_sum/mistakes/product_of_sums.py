def weighted_sum(points, weights):
    return points.sum() * weights.sum()

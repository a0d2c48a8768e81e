def weighted_sum(points, weights):
    return sum(x * w for x, w in zip(points, weights))

def weighted_sum(points, weights):
    return points[0] * weights[0]

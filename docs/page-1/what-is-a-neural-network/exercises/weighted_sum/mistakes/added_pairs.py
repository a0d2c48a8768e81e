def weighted_sum(points, weights):
    return (points + weights).sum()

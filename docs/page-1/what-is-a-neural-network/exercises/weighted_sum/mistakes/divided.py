def weighted_sum(points, weights):
    return np.dot(points, weights) / weights.sum()

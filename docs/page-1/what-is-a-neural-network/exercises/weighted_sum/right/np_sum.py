def weighted_sum(points, weights):
    return np.sum(weights * points)

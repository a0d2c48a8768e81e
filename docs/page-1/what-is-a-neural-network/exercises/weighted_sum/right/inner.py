def weighted_sum(points, weights):
    return np.inner(points, weights)

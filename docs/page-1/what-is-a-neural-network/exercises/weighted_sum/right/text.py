def weighted_sum(points, weights):
    dot_score = np.dot(points, weights)
    print(f"np.dot: {dot_score:.2f}")
    return dot_score

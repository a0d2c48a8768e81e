
new_weights, new_bias = corrected(np.array([1, 0]), 0, np.array([1, 1]), 0)

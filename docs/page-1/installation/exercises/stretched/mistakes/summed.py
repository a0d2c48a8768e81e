def stretched(numbers):
    return np.sum(2 * numbers - 1)

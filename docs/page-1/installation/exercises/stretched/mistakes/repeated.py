def stretched(numbers):
    return np.array(2 * list(numbers)) - 1

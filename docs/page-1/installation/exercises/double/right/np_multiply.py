def double(numbers):
    return np.multiply(2.0, numbers)

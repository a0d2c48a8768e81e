def stretched(numbers):
    return 2 * (numbers - 1)

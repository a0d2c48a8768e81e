def stretched(numbers):
    return 1 - 2 * numbers

def double(numbers):
    return 2 * numbers

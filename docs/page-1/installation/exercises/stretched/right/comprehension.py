def stretched(numbers):
    return [2 * x - 1 for x in numbers]

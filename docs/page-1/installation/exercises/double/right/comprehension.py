def double(numbers):
    return [2 * x for x in numbers]

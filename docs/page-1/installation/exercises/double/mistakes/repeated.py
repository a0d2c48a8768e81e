def double(numbers):
    return 2 * list(numbers)

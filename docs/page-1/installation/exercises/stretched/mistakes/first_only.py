def stretched(numbers):
    for n in numbers:
        return 2 * n - 1

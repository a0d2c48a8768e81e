def stretched(numbers):
    return numbers

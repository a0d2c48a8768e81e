def stretched(numbers):
    result = numbers.copy()
    result *= 2
    result -= 1
    return result

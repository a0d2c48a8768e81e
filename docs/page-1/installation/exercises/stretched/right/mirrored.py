def stretched(numbers):
    return numbers - (1 - numbers)

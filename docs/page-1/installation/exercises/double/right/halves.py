def double(numbers):
    return numbers / 0.5

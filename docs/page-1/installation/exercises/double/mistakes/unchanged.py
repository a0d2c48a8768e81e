def double(numbers):
    return numbers

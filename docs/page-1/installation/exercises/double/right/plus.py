def double(numbers):
    return numbers + numbers

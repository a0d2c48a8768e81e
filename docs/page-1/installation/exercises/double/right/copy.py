def double(numbers):
    result = numbers.copy()
    for i in range(len(result)):
        result[i] *= 2
    return result

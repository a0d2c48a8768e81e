def stretched(numbers):
    return (numbers - 0.5) / 0.5

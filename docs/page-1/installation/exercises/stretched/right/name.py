def stretched(numbers):
    doubled = 2 * numbers  # shape (3,)
    print("doubled:", doubled)
    return doubled - 1

def times(b):
    return lambda dc: dc * b


f, g = times(3), times(5)
print(f(2), g(2))

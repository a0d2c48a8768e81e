def output_delta(a2, y):
    return (a2 - y) / len(y)

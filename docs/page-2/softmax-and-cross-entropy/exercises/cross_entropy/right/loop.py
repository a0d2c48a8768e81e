def cross_entropy(p, y):
    total = 0
    for i in range(len(y)):
        for k in range(y.shape[1]):
            if y[i, k] == 1:
                total -= math.log(p[i, k])
    return total / len(y)

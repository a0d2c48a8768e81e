def bias_gradient(dz1):
    total = dz1[0:1]
    for i in range(1, len(dz1)):
        total = total + dz1[i : i + 1]
    return total

def joint_gradient(p, y):
    return 2 * (p - y) / y.size * p * (1 - p)

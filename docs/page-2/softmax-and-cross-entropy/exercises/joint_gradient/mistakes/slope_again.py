def joint_gradient(p, y):
    return (p - y) * p * (1 - p) / len(y)

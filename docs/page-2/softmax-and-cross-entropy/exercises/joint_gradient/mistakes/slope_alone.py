def joint_gradient(p, y):
    return p * (1 - p) / len(y)

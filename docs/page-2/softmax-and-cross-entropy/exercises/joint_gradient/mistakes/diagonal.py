def joint_gradient(p, y):
    return -y / p * p * (1 - p) / len(y)

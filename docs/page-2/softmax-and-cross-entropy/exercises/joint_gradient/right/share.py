def joint_gradient(p, y):
    return 1 / len(p) * (p - y)

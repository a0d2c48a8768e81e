def joint_gradient(p, y):
    return p / len(p) - y / len(y)

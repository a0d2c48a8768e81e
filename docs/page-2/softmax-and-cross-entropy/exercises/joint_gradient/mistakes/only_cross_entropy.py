def joint_gradient(p, y):
    return -y / p / len(y)

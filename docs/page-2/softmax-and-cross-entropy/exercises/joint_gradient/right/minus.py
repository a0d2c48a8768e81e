def joint_gradient(p, y):
    return -(y - p) / y.shape[0]

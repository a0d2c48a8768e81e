def joint_gradient(p, y):
    return (p - y) / y.size

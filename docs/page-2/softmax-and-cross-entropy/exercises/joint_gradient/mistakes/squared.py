def joint_gradient(p, y):
    return (p - y) ** 2 / len(y)

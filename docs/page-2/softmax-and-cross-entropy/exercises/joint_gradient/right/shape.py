def joint_gradient(p, y):
    n, _ = p.shape
    return (p - y) / n

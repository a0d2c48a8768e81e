def joint_gradient(p, y):
    return np.divide(np.subtract(p, y), float(np.size(y, 0)))

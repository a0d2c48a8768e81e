def joint_gradient(p, y):
    return -np.sum(y * np.log(p)) / len(y)

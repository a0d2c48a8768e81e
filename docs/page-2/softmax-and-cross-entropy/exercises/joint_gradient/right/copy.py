def joint_gradient(p, y):
    dz = p.copy()
    dz[np.arange(len(p)), y.argmax(axis=1)] -= 1
    return dz / len(p)

def joint_gradient(p, y):
    e = np.exp(p - p.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True) - y) / len(y)

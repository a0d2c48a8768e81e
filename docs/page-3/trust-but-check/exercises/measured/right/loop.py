def measured(a, eps):
    result = np.zeros_like(a)
    for i in np.ndindex(a.shape):
        above = np.tanh(a[i] + eps)
        below = np.tanh(a[i] - eps)
        result[i] = (above - below) / (2 * eps)
    return result

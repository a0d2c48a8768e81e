def measured(a, eps):
    return (np.tanh(a + eps) + np.tanh(a - eps)) / (2 * eps)

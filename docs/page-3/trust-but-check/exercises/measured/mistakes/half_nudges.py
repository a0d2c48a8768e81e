def measured(a, eps):
    return (np.tanh(a + eps / 2) - np.tanh(a - eps / 2)) / (2 * eps)

def measured(a, eps):
    above, below = np.tanh(a + eps), np.tanh(a - eps)
    return (above - below) / eps / 2

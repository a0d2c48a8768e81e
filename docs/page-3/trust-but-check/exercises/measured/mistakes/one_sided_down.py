def measured(a, eps):
    return (np.tanh(a) - np.tanh(a - eps)) / eps

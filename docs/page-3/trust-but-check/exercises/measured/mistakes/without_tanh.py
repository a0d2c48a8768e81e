def measured(a, eps):
    return ((a + eps) - (a - eps)) / (2 * eps) + 0 * a

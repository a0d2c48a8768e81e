def attack_step(X, gradient, epsilon):
    moved = np.where(gradient > 0, X + epsilon, np.where(gradient < 0, X - epsilon, X))
    return np.minimum(np.maximum(moved, 0), 1)

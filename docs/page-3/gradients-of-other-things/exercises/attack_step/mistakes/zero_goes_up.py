def attack_step(X, gradient, epsilon):
    return np.clip(X + epsilon * np.where(gradient >= 0, 1, -1), 0, 1)

def attack_step(X, gradient, epsilon):
    return np.clip(X + epsilon * np.sign(X), 0, 1)

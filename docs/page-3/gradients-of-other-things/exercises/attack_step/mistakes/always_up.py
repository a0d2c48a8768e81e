def attack_step(X, gradient, epsilon):
    return np.clip(X + epsilon * (gradient > 0), 0, 1)

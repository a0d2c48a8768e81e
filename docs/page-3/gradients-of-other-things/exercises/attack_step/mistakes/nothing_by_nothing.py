def attack_step(X, gradient, epsilon):
    return np.clip(X + epsilon * gradient / np.abs(gradient), 0, 1)

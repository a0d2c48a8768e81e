def attack_step(X, gradient, epsilon):
    return np.clip(np.sign(X + epsilon * gradient), 0, 1)

def attack_step(X, gradient, epsilon):
    return np.maximum(X + epsilon * np.sign(gradient), 0)

def attack_step(X, gradient, epsilon):
    return np.minimum(X + epsilon * np.sign(gradient), 1)

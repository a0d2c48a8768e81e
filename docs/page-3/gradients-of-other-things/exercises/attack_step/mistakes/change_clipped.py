def attack_step(X, gradient, epsilon):
    return X + np.clip(epsilon * np.sign(gradient), 0, 1)

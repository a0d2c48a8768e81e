def attack_step(X, gradient, epsilon):
    return np.clip(X + np.clip(gradient, -epsilon, epsilon), 0, 1)

def attack_step(X, gradient, epsilon):
    return np.clip(X + epsilon * np.sign(gradient), -epsilon, epsilon)

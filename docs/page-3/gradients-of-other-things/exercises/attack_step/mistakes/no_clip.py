def attack_step(X, gradient, epsilon):
    return X + epsilon * np.sign(gradient)

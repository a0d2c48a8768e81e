def attack_step(X, gradient, epsilon):
    change = np.multiply(np.sign(gradient), epsilon)
    return (change + X).clip(0.0, 1.0)

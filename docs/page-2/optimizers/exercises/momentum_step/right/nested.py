def momentum_step(theta, v, g, lr, mu):
    def speed():
        return mu * v - lr * g

    return theta + speed()

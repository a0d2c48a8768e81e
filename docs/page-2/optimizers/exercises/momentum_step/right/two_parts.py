def momentum_step(theta, v, g, lr, mu):
    dorongan = mu * v
    langkah = lr * g
    return theta - langkah + dorongan

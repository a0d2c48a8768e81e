v = beta2 * v + (1 - beta2) * g

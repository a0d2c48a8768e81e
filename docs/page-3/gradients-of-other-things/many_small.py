import numpy as np

rng = np.random.default_rng(0)
epsilon, n_draws, sizes = 0.1, 2000, (4, 100, 784)
chosen, random = {}, {}
for n in sizes:
    w = rng.choice([-1.0, 1.0], size=n)  # the weights of one score
    chosen[n] = float(w @ (epsilon * np.sign(w)))
    changes = epsilon * rng.choice([-1.0, 1.0], size=(n_draws, n))
    random[n] = float((changes @ w).std())
    print(f"{n:3} inputs: chosen {chosen[n]:5.1f}", end="")
    print(f", random about {random[n]:.1f}")

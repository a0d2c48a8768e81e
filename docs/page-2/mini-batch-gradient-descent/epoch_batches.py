import numpy as np

rng = np.random.default_rng(0)
n_samples, batch_size, n_epochs = 10, 4, 2
total_steps = 0

for epoch in range(n_epochs):
    order = rng.permutation(n_samples)  # (10,)
    for start in range(0, n_samples, batch_size):
        rows = order[start : start + batch_size]  # (4,) or (2,)
        total_steps += 1
        print(f"epoch {epoch + 1}  rows", rows)
steps = total_steps // n_epochs  # per epoch
print(f"{steps} steps per epoch, {total_steps} in all")

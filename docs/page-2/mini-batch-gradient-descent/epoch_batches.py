import numpy as np

rng = np.random.default_rng(0)
n_samples, batch_size, n_epochs = 10, 4, 2
steps = int(np.ceil(n_samples / batch_size))  # per epoch

for epoch in range(n_epochs):
    order = rng.permutation(n_samples)  # (10,)
    for start in range(0, n_samples, batch_size):
        rows = order[start : start + batch_size]  # (4,) or (2,)
        print(f"epoch {epoch + 1}  rows", rows)
total_steps = n_epochs * steps
print(f"{steps} steps per epoch, {total_steps} in all")

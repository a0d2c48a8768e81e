n_samples, sizes = 8000, (1, 64, 300, 8000)
steps = {}  # per epoch
for batch_size in sizes:
    full, rest = divmod(n_samples, batch_size)
    count, last = full + (rest > 0), rest or batch_size
    steps[batch_size] = count
    print(f"batch {batch_size:4}: {count:4} steps, last has {last}")
epochs_for_same = steps[64] // steps[8000]
print(
    f"full-batch epochs for as many steps as one with 64: {epochs_for_same}"
)

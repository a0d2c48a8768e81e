def steps_per_epoch(n_samples, batch_size):
    return len(range(0, n_samples, batch_size))

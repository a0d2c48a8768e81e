def steps_per_epoch(n_samples, batch_size):
    return divmod(n_samples, batch_size)

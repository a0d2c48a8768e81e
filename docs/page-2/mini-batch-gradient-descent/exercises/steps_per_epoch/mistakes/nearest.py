def steps_per_epoch(n_samples, batch_size):
    return round(n_samples / batch_size)

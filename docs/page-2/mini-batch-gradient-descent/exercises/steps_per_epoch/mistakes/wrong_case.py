def steps_per_epoch(n_samples, batch_size):
    if n_samples % batch_size:
        return n_samples // batch_size
    return n_samples // batch_size + 1

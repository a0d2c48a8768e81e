def steps_per_epoch(n_samples, batch_size):
    penuh = n_samples // batch_size
    sisa = n_samples % batch_size
    if sisa > 0:
        return penuh + 1
    return penuh

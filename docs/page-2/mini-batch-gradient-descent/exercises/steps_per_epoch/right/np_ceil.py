def steps_per_epoch(n_samples, batch_size):
    return int(np.ceil(n_samples / batch_size))

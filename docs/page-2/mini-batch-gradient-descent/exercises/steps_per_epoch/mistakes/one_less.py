def steps_per_epoch(n_samples, batch_size):
    return math.ceil(n_samples / batch_size) - 1

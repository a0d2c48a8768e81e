def steps_per_epoch(n_samples, batch_size):
    return math.ceil(batch_size / n_samples)

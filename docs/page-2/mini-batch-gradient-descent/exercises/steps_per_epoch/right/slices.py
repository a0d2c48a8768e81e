def steps_per_epoch(n_samples, batch_size):
    indices = np.arange(n_samples)
    batches = [indices[start : start + batch_size] for start in range(0, n_samples, batch_size)]
    return len(batches)

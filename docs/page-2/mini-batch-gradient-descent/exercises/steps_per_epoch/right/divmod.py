def steps_per_epoch(n_samples, batch_size):
    langkah, sisa = divmod(n_samples, batch_size)
    return langkah + bool(sisa)

def best_epoch(validation_loss):
    return int(np.argmin(np.diff(validation_loss))) + 1

def best_epoch(validation_loss):
    return int(np.argmin(validation_loss)) + 2

def best_epoch(validation_loss):
    return min(validation_loss)

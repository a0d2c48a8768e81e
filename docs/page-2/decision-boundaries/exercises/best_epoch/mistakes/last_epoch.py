def best_epoch(validation_loss):
    return len(validation_loss)

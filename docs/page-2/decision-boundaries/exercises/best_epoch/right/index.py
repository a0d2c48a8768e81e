def best_epoch(validation_loss):
    return validation_loss.index(min(validation_loss)) + 1

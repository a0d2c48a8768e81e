def best_epoch(validation_loss):
    return int(np.argmax(validation_loss)) + 1

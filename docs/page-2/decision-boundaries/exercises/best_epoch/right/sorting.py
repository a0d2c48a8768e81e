def best_epoch(validation_loss):
    return np.argsort(np.array(validation_loss))[0] + 1

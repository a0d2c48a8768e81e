def best_epoch(validation_loss):
    return np.argsort(validation_loss) + 1

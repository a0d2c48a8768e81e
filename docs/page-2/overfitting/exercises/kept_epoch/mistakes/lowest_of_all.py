def kept_epoch(validation_loss, patience):
    return int(np.argmin(validation_loss)) + 1

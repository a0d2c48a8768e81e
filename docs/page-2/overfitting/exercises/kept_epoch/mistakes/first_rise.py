def kept_epoch(validation_loss, patience):
    for i in range(1, len(validation_loss)):
        if validation_loss[i] > validation_loss[i - 1]:
            return i
    return len(validation_loss)

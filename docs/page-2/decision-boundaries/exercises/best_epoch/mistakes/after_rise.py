def best_epoch(validation_loss):
    for epoch in range(1, len(validation_loss)):
        if validation_loss[epoch] > validation_loss[epoch - 1]:
            return epoch + 1
    return len(validation_loss)

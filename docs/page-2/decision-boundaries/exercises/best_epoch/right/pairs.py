def best_epoch(validation_loss):
    return min((loss, epoch) for epoch, loss in enumerate(validation_loss, start=1))[1]

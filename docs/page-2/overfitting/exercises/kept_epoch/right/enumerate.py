def kept_epoch(validation_loss, patience):
    lowest, kept = float("inf"), 0
    for epoch, loss in enumerate(validation_loss, start=1):
        if loss < lowest:
            lowest, kept = loss, epoch
        elif epoch - kept >= patience:
            return kept
    return kept

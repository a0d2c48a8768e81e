def kept_epoch(validation_loss, patience):
    lowest, kept, waited = validation_loss[0], 1, 0
    for i in range(1, len(validation_loss)):
        waited += 1
        if validation_loss[i] < lowest:
            lowest, kept, waited = validation_loss[i], i + 1, 0
        if waited == patience:
            break
    return kept

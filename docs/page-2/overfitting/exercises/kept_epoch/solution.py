def kept_epoch(validation_loss, patience):
    best = 0
    for i in range(len(validation_loss)):
        if validation_loss[i] < validation_loss[best]:
            best = i
        if i - best == patience:
            break
    return best + 1

def kept_epoch(validation_loss, patience):
    best, waited = 0, 0
    for i in range(1, len(validation_loss)):
        if validation_loss[i] < validation_loss[best]:
            best = i
        else:
            waited += 1
        if waited == patience:
            break
    return best + 1

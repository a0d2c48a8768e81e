def kept_epoch(validation_loss, patience):
    best, rises = 0, 0
    for i in range(1, len(validation_loss)):
        rises = rises + 1 if validation_loss[i] > validation_loss[i - 1] else 0
        if validation_loss[i] < validation_loss[best]:
            best = i
        if rises == patience:
            break
    return best + 1

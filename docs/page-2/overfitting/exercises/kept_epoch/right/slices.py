def kept_epoch(validation_loss, patience):
    kept = 0
    while min(validation_loss[kept : kept + patience + 1]) < validation_loss[kept]:
        lowest = validation_loss[kept]
        while validation_loss[kept] >= lowest:
            kept += 1
    return kept + 1

def best_epoch(validation_loss):
    terbaik, nomor = float("inf"), 0
    for epoch, loss in enumerate(validation_loss, 1):
        if loss < terbaik:
            terbaik, nomor = loss, epoch
    return nomor

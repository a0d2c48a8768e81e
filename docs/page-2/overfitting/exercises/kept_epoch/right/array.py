def kept_epoch(validation_loss, patience):
    losses = np.array(validation_loss)
    for stop in range(patience, len(losses)):
        best = np.argmin(losses[: stop + 1])
        if stop - best == patience:
            return int(best) + 1
    return int(np.argmin(losses)) + 1

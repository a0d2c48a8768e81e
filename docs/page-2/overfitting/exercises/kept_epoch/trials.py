def trials(rng):
    runs = (3, 7, 8), (2, 6, 5), (4, 9, 9), (1, 5, 4), (3, 0, 7), (5, 6, 2), (3, 4, 0), (3, 60, 45)
    for patience, before, after in runs:
        losses = rng.uniform(0.6, 0.9, before + 1 + after)
        for i in range(0, before, patience):  # each new copy comes in time
            losses[i] = 0.59 - 0.004 * i
        if before == 9:
            losses[before - 2] = 0.30002  # as low as the next copy, when rounded
        losses[before] = 0.3
        if after > patience + 1:
            losses[before + patience + 1] = 0.29  # just too late
            losses[-1] = 0.2
        losses *= 40 if patience == 2 else 1  # losses above 1 are losses, too
        yield (losses.tolist(), patience), "many numbers" if before == 60 else ""
    losses = rng.uniform(0.6, 0.9, 12)
    losses[:8] = 0.6, 0.5, 0.58, 0.55, 0.57, 0.4, 0.45, 0.44
    yield (losses.tolist(), 4), ""
    losses = rng.uniform(0.6, 0.9, 9)
    losses[:5] = 0.6, 0.4, 0.5, 0.4, 0.5  # as low as before is not lower
    yield (losses.tolist(), 3), ""

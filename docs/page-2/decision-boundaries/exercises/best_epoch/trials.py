def trials(rng):
    many = (int(rng.integers(60, 80)), int(rng.integers(50, 70)))
    for before, after in ((9, 6), (5, 8), (12, 10), (7, 15), (10, 0), many):
        losses = rng.uniform(0.4, 0.9, before + 1 + after)
        losses[0] = losses[-1] = 0.95
        losses[1], losses[2] = 0.35, 0.38
        if before in (5, 10):  # here the first rise comes an epoch later
            losses[1:4] = 0.37, 0.35, 0.38
        if before == 5:
            losses[-1] = 0.97
        if before == 9:
            losses[4] = 0.30002  # as low as the lowest, when rounded
        losses[3] = 0.33 if before == 12 else losses[3]
        if before == 7:
            losses[before + 3] = 0.32
        losses[before] = 0.3
        losses *= 40 if before == 7 else 1  # losses above 1 are losses, too
        yield (losses.tolist(),), "many numbers" if before == many[0] else ""
    losses = rng.uniform(0.4, 0.9, 8)
    losses[0] = 0.3  # from the beginning, it only gets worse
    yield (losses.tolist(),), ""

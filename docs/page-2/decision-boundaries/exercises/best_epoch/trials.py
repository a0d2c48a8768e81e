def trials(rng):
    many = (int(rng.integers(60, 80)), int(rng.integers(50, 70)))
    for before, after in ((9, 6), (5, 8), (12, 10), (7, 15), many):
        losses = rng.uniform(0.4, 0.9, before + 1 + after)
        losses[0] = losses[-1] = 0.95
        losses[1], losses[2] = 0.35, 0.38
        losses[3] = 0.33 if before == 12 else losses[3]
        losses[before + 3] = 0.32 if before == 7 else losses[before + 3]
        losses[before] = 0.3
        losses *= 40 if before == 7 else 1  # losses above 1 are losses, too
        yield (losses.tolist(),), "many numbers" if before == many[0] else ""

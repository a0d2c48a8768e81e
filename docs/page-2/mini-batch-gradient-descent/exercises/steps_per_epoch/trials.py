def trials(rng):
    for share in (0, 0.05, 0.3, 0.45, 0.55, 0.7, 0.95, 1):
        batch_size = int(rng.integers(20, 60))
        rest = min(max(1, round(share * batch_size)), batch_size - 1)
        yield (int(rng.integers(3, 30)) * batch_size + rest, batch_size), ""
    yield (129, 128), ""
    yield (1025, 1024), ""
    for batch_size in rng.integers(2, 40, 3):
        yield (int(batch_size * rng.integers(2, 30)), int(batch_size)), "whole batches"
    yield (30, 64), "one batch"
    yield (int(rng.integers(50_000, 70_000)), 96), "many numbers"

def trials(rng):
    for sizes, shape in (([7, 2, 4], (3, 2)), ([3, 8], (4, 5)), ([2, 9, 5, 11], (2, 6)), ([10, 1, 6], (1, 4))):
        yield (rng.normal(size=(len(sizes), *shape)), sizes), ""
    sizes = rng.integers(1, 20, rng.integers(100, 140)).tolist()
    yield (rng.normal(size=(len(sizes), 3, 11)), sizes), "many numbers"

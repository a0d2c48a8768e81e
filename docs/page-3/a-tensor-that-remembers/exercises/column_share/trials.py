def trials(rng):
    for sizes in ((2, 3), (4, 2), (3, 5)):
        yield (rng.normal(size=sizes), rng.normal(size=sizes)), ""
    yield (rng.normal(size=(1, 4)), rng.normal(size=(1, 4))), "one sample"
    yield (rng.normal(size=(5, 1)), rng.normal(size=(5, 1))), "one column"
    yield (np.array([[1, 2], [3, -1]]), np.array([[0.5, 0.25], [1.5, 2.0]])), "whole numbers"
    size = (int(rng.integers(100, 140)), 11)
    yield (rng.normal(size=size), rng.normal(size=size)), "many numbers"

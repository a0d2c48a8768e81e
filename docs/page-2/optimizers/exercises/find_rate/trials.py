STEPS, NEAR = 95, 0.01
STEEPNESS = np.array([1.0, 25.0])


def reached(answer, rng):
    lr = answer["lr"]
    if lr.size != 1 or not 0 < lr.ravel()[0] < np.inf:
        return "bounds", {}
    p = np.array([10.0, 1.0])
    for _ in range(STEPS):
        p = p - lr.ravel()[0] * STEEPNESS * p
        if np.linalg.norm(p) <= NEAR:
            return None
    along, across = np.abs(p)
    return ("creeps" if along > across else "jumps"), {}

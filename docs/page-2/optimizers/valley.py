import numpy as np

start = np.array([10.0, 1.0])  # x along the valley, y across it
steepness = np.array([1.0, 25.0])
near, limit = 0.01, 2000
momenta = (0, 0.6, 0.9)
rates = (0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07)


def walk(lr, momentum):
    p, v = start, np.zeros(2)
    path = [p]
    while np.linalg.norm(p) > near and len(path) <= limit:
        gradient = steepness * p  # of (x**2 + 25 * y**2) / 2
        v = momentum * v - lr * gradient
        p = p + v
        path.append(p)
    return np.array(path)


fewest, best_rate, paths = [], [], []  # for the text and the figure
print("steps     " + "".join(f"  lr {lr}" for lr in rates))
for momentum in momenta:
    walks = [walk(lr, momentum) for lr in rates]
    steps = [len(path) - 1 for path in walks]
    print(f"momentum {momentum:3}" + "".join(f"{n:9}" for n in steps))
    best = int(np.argmin(steps))
    fewest.append(steps[best])
    best_rate.append(rates[best])
    paths.append(walks[best])
beyond = float(paths[2][:, 0].min())
print(f"with momentum {momenta[2]}, x goes down to {beyond:.1f}")
higher = (0.08, 0.1, 0.12, 0.13)
more = [len(walk(lr, momenta[1])) - 1 for lr in higher]
print(f"momentum {momenta[1]}, steps at lr {higher}: {more}")

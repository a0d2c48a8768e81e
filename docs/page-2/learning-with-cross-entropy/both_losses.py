# listing: time_limit=120, light="seeds=2", processor=True
import numpy as np

from nn_tutorial import SGD, Network

per_class, hidden, epochs, seeds, good = 40, 16, 400, 10, 0.9
rates = (0.1, 0.3, 1, 3, 10, 30)


def three_arms():
    rng = np.random.default_rng(0)
    X, y = [], []
    for k in range(3):  # one arm for each class
        for t in np.linspace(0.15, 1, per_class):
            angle = 2 * np.pi * k / 3 + 3 * t + 0.15 * rng.standard_normal()
            X.append([t * np.cos(angle), t * np.sin(angle)])
            y.append(k)
    return np.array(X), np.array(y)


X, y = three_arms()  # (120, 2), (120,)
learned, sure, right = {}, {}, {}
print(f"{'rate':18}" + "".join(f"{lr:5}" for lr in rates))
for times in (1, 10):
    for loss in ("cross_entropy", "mse"):
        counts, sures, rights = [], [], []
        for lr in rates:
            ends = []
            for seed in range(seeds):
                network = Network([2, hidden, 3], loss=loss, rng=seed)
                network.layers[1].W *= times
                sures.append(network.predict_proba(X).max(axis=1).mean())
                rights.append(network.score(X, y))
                network.fit(X, y, epochs=epochs, optimizer=SGD(lr),
                            verbose=False)
                ends.append(network.score(X, y))
            counts.append(sum(end > good for end in ends))
        learned[times, loss] = counts
        sure[times], right[times] = np.mean(sures), np.mean(rights)
        print(f"x {times:<2} {loss:13}" + "".join(f"{n:5}" for n in counts))
    print(f"  start: sure {sure[times]:.0%}, right {right[times]:.0%}")

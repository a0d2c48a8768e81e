import numpy as np

from nn_tutorial import SGD, Network

per_class, hidden, epochs, lr = 40, 16, 400, 1.0


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
network = Network([2, hidden, 3], rng=0)
history = network.fit(
    X, y, epochs=epochs, optimizer=SGD(lr), verbose=False
)
first_loss, last_loss = history.loss[0], history.loss[-1]
print(f"loss {first_loss:.3f} -> {last_loss:.3f}")
print(f"right: {network.score(X, y):.1%}")

samples = X[[39, 79, 119]]  # (3, 2), the ends of the arms
print(network.predict_proba(samples).round(3))
print("predicted classes", network.predict(samples))

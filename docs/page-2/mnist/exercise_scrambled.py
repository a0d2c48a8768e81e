# listing: time_limit=120, light="n_train=1000"
import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
order = np.random.default_rng(0).permutation(784)  # one for all images
n_train, seeds, epochs = 7000, 3, 10
accuracy = {}
for name, images in (("as they are", X), ("scrambled", X[:, order])):
    scores = []
    for seed in range(seeds):
        network = Network([784, 128, 10], rng=seed)
        network.fit(
            images[:n_train],
            y[:n_train],
            epochs=epochs,
            batch_size=64,
            optimizer=SGD(lr=0.1),
            rng=seed,
            verbose=False,
        )
        scores.append(network.score(images[7000:], y[7000:]))
    accuracy[name] = float(np.mean(scores))
    print(f"{name:12} mean {accuracy[name]:.1%}", end="")
    print(f", from {min(scores):.1%} to {max(scores):.1%}")

import numpy as np

from nn_tutorial import SGD, Network, load_mnist

(X, y), _ = load_mnist()
network = Network([784, 256, 10], rng=0)
W1 = network.parameters[0]  # (784, 256)
at_start = W1.copy()
network.fit(X, y, epochs=1, batch_size=64, optimizer=SGD(0.5),
            rng=0, verbose=False)
no_ink = np.all(X == 0, axis=0)  # (784,)
as_before = np.all(at_start == W1, axis=1)  # (784,)
print(no_ink.sum(), "pixels without ink in any image")
print(as_before.sum(), "pixels with all their weights as before")
print("the same pixels:", np.array_equal(no_ink, as_before))

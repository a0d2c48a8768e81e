from tempfile import TemporaryDirectory

import numpy as np

from nn_tutorial import Network, load_mnist

(X, _), _ = load_mnist()
network = Network([784, 256, 10], rng=0)
with TemporaryDirectory() as folder:
    network.save(f"{folder}/digits.npz")
    again = Network.load(f"{folder}/digits.npz")

before = network.predict_proba(X[:100])  # (100, 10)
after = again.predict_proba(X[:100])  # (100, 10)
print("the same to the last bit:", np.array_equal(before, after))

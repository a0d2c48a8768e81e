import numpy as np

from nn_tutorial import SGD, Network

rng = np.random.default_rng(0)
X = rng.uniform(-1, 1, size=(100, 2))  # (100, 2)
y = (np.hypot(X[:, 0], X[:, 1]) < 0.75).astype(int)  # (100,)

epochs, layer_sizes = 200, [2] + [16] * 6 + [1]
rates = (0.1, 1.0, 10.0)
accuracies = []
for lr in rates:
    network = Network(layer_sizes, hidden="sigmoid", output="sigmoid", rng=0)
    network.fit(X, y, epochs=epochs, optimizer=SGD(lr), verbose=False)
    accuracy = network.score(X, y)
    accuracies.append(accuracy)
    answers = np.unique(network.predict(X))
    print(f"lr {lr:4}  accuracy {accuracy:.0%}  answers given {answers}")

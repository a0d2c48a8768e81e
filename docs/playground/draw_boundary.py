import matplotlib.pyplot as plt

from nn_tutorial import Adam, Network, make_spirals, plot_decision_boundary

X, y = make_spirals(150, rng=0)  # three arms? n_classes=3, and 3 outputs
network = Network([2, 32, 32, 2], hidden="tanh", rng=0)
network.fit(X, y, epochs=150, optimizer=Adam(0.02), verbose=False)
print(f"training accuracy {network.score(X, y):.1%}")

plot_decision_boundary(network, X, y)
plt.show()

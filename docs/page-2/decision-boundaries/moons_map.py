import matplotlib.pyplot as plt

from nn_tutorial import Adam, Network, make_moons, plot_decision_boundary

X, y = make_moons(200, noise=0.15, rng=0)
network = Network([2, 16, 2], rng=0)
network.fit(
    X,
    y,
    epochs=200,
    batch_size=32,
    optimizer=Adam(lr=0.01),
    rng=0,
    verbose=False,
)
print(f"training accuracy {network.score(X, y):.1%}")

plot_decision_boundary(network, X, y)
plt.show()

from nn_tutorial import Adam, Network, make_moons

X, y = make_moons(200, noise=0.2, rng=0)  # (200, 2), (200,)
network = Network([2, 8, 2], rng=0)  # more neurons? more layers?
network.fit(X, y, epochs=10, batch_size=32, optimizer=Adam(0.02), rng=0)
accuracy = network.score(X, y)
print(f"training accuracy {accuracy:.1%}")

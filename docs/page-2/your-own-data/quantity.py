import numpy as np

from nn_tutorial import Adam, Network, Standardizer, train_test_split

rng, n, chance, epochs = np.random.default_rng(0), 120, 10, 300
age = rng.uniform(2, 20, n).round(1)  # (n,), years
water = rng.uniform(20, 80, n).round()  # (n,), litres a day
rule = 200 - 1.5 * (age - 12) ** 2 + 0.5 * water  # (n,), kg
harvest = (rule + chance * rng.standard_normal(n)).round()  # kg
X = np.hstack([age.reshape(-1, 1), water.reshape(-1, 1)])  # (n, 2)
y = harvest.reshape(-1, 1)  # (n, 1)
print("the first tree:", X[0], y[0])

X_train, X_test, y_train, y_test = train_test_split(X, y, rng=0)
scale = Standardizer().fit(X_train)
mean, spread = y_train.mean(), y_train.std()
print(f"training harvests: mean {mean:.0f} kg, deviation {spread:.0f} kg")


def trained_on(targets, epochs, seed):
    network = Network([2, 8, 1], output="linear", loss="mse", rng=seed)
    network.fit(scale.transform(X_train), targets, epochs=epochs,
                optimizer=Adam(0.01), verbose=False)
    return network, network.predict(scale.transform(X_test))


def error(predictions):
    return float(np.sqrt(np.mean((predictions - y_test) ** 2)))


def shares_on(network):
    hidden = network.layers[0].forward(scale.transform(X_train))  # (90, 8)
    return np.mean(hidden > 0, axis=0)  # (8,)


targets = (y_train - mean) / spread  # (90, 1)
always, scaled, plain, longer, on = error(mean), [], [], [], []
for seed in range(5):
    network, outputs = trained_on(targets, epochs, seed)
    scaled.append(error(outputs * spread + mean))
    if seed == 0:
        back = outputs * spread + mean  # (30, 1), kg
        on_scaled = shares_on(network)
    plain.append(error(trained_on(y_train, 5 * epochs, seed)[1]))
    network, outputs = trained_on(y_train, 10 * epochs, seed)
    longer.append(error(outputs))
    on.append(shares_on(network))
print(f"always the training mean: off by {always:.0f} kg")
print("five networks, off by (kg)")
print(f"scaled targets, {epochs} epochs: ", np.round(scaled))
print(f"plain targets, {5 * epochs} epochs:", np.round(plain))
print(f"plain targets, {10 * epochs} epochs:", np.round(longer))
print("share of the training trees for which each neuron is on")
print("scaled, seed 0:", on_scaled.round(2))
print("plain,  seed 0:", on[0].round(2))
print("plain,  seed 4:", on[4].round(2))

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


def trained_on(targets, epochs):
    network = Network([2, 8, 1], output="linear", loss="mse", rng=0)
    network.fit(scale.transform(X_train), targets, epochs=epochs,
                optimizer=Adam(0.01), verbose=False)
    return network.predict(scale.transform(X_test))


def error(predictions):
    return np.sqrt(np.mean((predictions - y_test) ** 2))


targets = (y_train - mean) / spread  # (90, 1)
back = trained_on(targets, epochs) * spread + mean  # (30, 1), kg
always, scaled = error(mean), error(back)
print(f"always the training mean: off by {always:.0f} kg")
print(f"network, scaled targets: off by {scaled:.0f} kg")
plain = trained_on(y_train, epochs)
longer = trained_on(y_train, 5 * epochs)
raw, late = error(plain), error(longer)
print(f"network, plain targets: off by {raw:.0f} kg")
print(f"mean of its predictions: {plain.mean():.0f} kg")
print(f"plain targets, {5 * epochs} epochs: off by {late:.0f} kg")

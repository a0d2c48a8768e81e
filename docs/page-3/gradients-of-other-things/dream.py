import numpy as np

from nn_tutorial import SGD, Network, Tensor, load_mnist

(X, y), _ = load_mnist()
X = X.astype(float)
n_train, epochs = 5000, 4
X_val, y_val = X[7000:], y[7000:]  # (1000, 784), (1000,)
network = Network([784, 128, 10], rng=0)
network.fit(
    X[:n_train],
    y[:n_train],
    epochs=epochs,
    batch_size=64,
    optimizer=SGD(0.5),
    rng=0,
    verbose=False,
)
W1, b1, W2, b2 = network.parameters


def scores(images):
    return (images @ W1 + b1).relu() @ W2 + b2


rate, steps, digits = 0.1, 30, np.arange(10)
dreams = np.zeros((10, 784))  # an empty sheet for each class
for _ in range(steps):
    images = Tensor(dreams)
    total = scores(images)[digits, digits].sum()
    total.backward()
    dreams = np.clip(dreams + rate * images.grad, 0, 1)  # upwards

z = scores(Tensor(dreams)).data  # (10, 10)
p = network.predict_proba(dreams)  # (10, 10)
own_z, own_p = z[digits, digits], p[digits, digits]
for d in (0, 3, 8):
    print(f"image for {d}: score {own_z[d]:.1f}, probability {own_p[d]:.4f}")
sure, least_z = 0.999, float(own_z.min())
n_sure = int(np.sum(own_p > sure))
print(f"{n_sure} of 10 above {sure}, lowest score {least_z:.1f}")

real_z = scores(Tensor(X_val)).data[np.arange(len(y_val)), y_val]
real_p = network.predict_proba(X_val)[np.arange(len(y_val)), y_val]
mean_z, mean_p = float(real_z.mean()), float(real_p.mean())
real_sure = float(np.mean(real_p > sure))
print(f"validation images: mean score {mean_z:.1f}, probability {mean_p:.2f}")
print(f"{real_sure:.1%} of them above {sure}")
ink, real_ink = float(dreams.mean()), float(X_val.mean())
print(f"mean ink {ink:.2f}, in validation images {real_ink:.2f}")

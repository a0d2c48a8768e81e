import numpy as np

from nn_tutorial import Adam, Network, Standardizer, confusion_matrix

rng, n, share = np.random.default_rng(0), 4000, 0.05
y = (rng.random(n) < share).astype(int)  # (n,), 1: the fruit has a worm
X = rng.standard_normal((n, 2)) + 1.5 * y.reshape(-1, 1)  # (n, 2)
X_train, X_test = X[: n // 2], X[n // 2 :]
y_train, y_test = y[: n // 2], y[n // 2 :]

scale = Standardizer().fit(X_train)
network = Network([2, 8, 2], rng=0)
network.fit(scale.transform(X_train), y_train, epochs=30, batch_size=32,
            optimizer=Adam(0.01), rng=0, verbose=False)
p = network.predict_proba(scale.transform(X_test))[:, 1]  # (2000,)

always = float(np.mean(y_test == 0))
print(f"always no worm: accuracy {always:.1%}")
accuracy, precision, recall, matrices = {}, {}, {}, {}
print("an alarm from  accuracy  precision  recall")
for threshold in (0.5, 0.2, 0.1):
    alarm = (p >= threshold).astype(int)
    C = confusion_matrix(y_test, alarm)
    matrices[threshold] = C
    accuracy[threshold] = (C[0, 0] + C[1, 1]) / C.sum()
    precision[threshold] = C[1, 1] / (C[0, 1] + C[1, 1])
    recall[threshold] = C[1, 1] / (C[1, 0] + C[1, 1])
    print(f"{threshold:13} {accuracy[threshold]:9.1%}", end="")
    print(f" {precision[threshold]:10.1%} {recall[threshold]:7.1%}")
print(C)
n_rare = int(np.sum(y_test))
error = np.sqrt(recall[0.5] * (1 - recall[0.5]) / n_rare)  # standard error
points = 2 * 100 * error  # percentage points
print(f"recall from 0.5, of {n_rare}: ± {points:.0f} percentage points")

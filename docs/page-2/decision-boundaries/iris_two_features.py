# listing: time_limit=120
import numpy as np

from nn_tutorial import (
    Adam,
    Network,
    Standardizer,
    load_iris,
    train_test_split,
)

X, y, names = load_iris()
X = X[:, 2:]  # petal length and width, (150, 2)
splits, scores = 20, []
for seed in range(splits):
    X_train, X_test, y_train, y_test = train_test_split(
        X, y, test_size=0.2, rng=seed
    )
    scale = Standardizer().fit(X_train)
    network = Network([2, 8, 3], rng=seed)
    network.fit(
        scale.transform(X_train),
        y_train,
        epochs=100,
        batch_size=16,
        optimizer=Adam(lr=0.02),
        rng=seed,
        verbose=False,
    )
    scores.append(float(network.score(scale.transform(X_test), y_test)))
n_test = len(X_test)
mean_score, lowest, highest = float(np.mean(scores)), min(scores), max(scores)
print(f"{splits} splits, {n_test} flowers held out each time:")
print(f"mean {mean_score:.1%}, from {lowest:.1%} to {highest:.1%}")

length, width = np.linspace(0.6, 7.3, 101), np.linspace(-0.1, 2.8, 101)
across, up = np.meshgrid(length, width)
points = np.column_stack([across.ravel(), up.ravel()])  # (101 * 101, 2)
probabilities = network.predict_proba(scale.transform(points))
answers = probabilities.argmax(axis=1).reshape(101, 101)

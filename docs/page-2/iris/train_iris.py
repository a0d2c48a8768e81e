# listing: show="accuracy"
import numpy as np

from nn_tutorial import (
    SGD,
    Network,
    Standardizer,
    accuracy,
    load_iris,
    train_test_split,
)

X, y, names = load_iris()
seed, n_test = 0, 30
X_train, X_test, y_train, y_test = train_test_split(
    X, y, test_size=n_test, rng=seed
)
standardizer = Standardizer().fit(X_train)
train, test = standardizer.transform(X_train), standardizer.transform(X_test)

hidden, epochs, lr = 8, 200, 0.5
network = Network([4, hidden, 3], rng=seed)  # hidden ReLU, softmax
n_parameters = sum(p.size for p in network.parameters)
history = network.fit(
    train, y_train, epochs=epochs, optimizer=SGD(lr=lr), verbose=False
)
print(f"loss {history.loss[0]:.3f} -> {history.loss[-1]:.3f}")
train_accuracy = accuracy(y_train, network.predict(train))
test_accuracy = accuracy(y_test, network.predict(test))
print(f"training {train_accuracy:.1%}  test {test_accuracy:.1%}")
n_right = int(np.sum(network.predict(test) == y_test))
print(f"{n_right} of {n_test} test flowers right")

# listing: show="accuracy, confusion_matrix"
import numpy as np

from nn_tutorial import (
    SGD,
    Network,
    Standardizer,
    accuracy,
    confusion_matrix,
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
first_loss, last_loss = history.loss[0], history.loss[-1]
print(f"loss {first_loss:.3f} -> {last_loss:.3f}")

predicted = network.predict(test)  # (30,)
train_accuracy = accuracy(y_train, network.predict(train))
test_accuracy = accuracy(y_test, predicted)
print(f"training {train_accuracy:.1%}  test {test_accuracy:.1%}")

matrix = confusion_matrix(y_test, predicted, n_classes=3)  # (3, 3)
print("rows: true species, columns: predicted")
print(matrix)

wrong = np.flatnonzero(predicted != y_test)
n_wrong = len(wrong)
probabilities = network.predict_proba(test)  # (30, 3)
for i in wrong:
    print(X_test[i], names[y_test[i]], "->", names[predicted[i]], end=" ")
    print(f"(probability {probabilities[i].max():.2f})")

# listing: show="confusion_matrix"
import numpy as np

from nn_tutorial import (
    SGD,
    Network,
    Standardizer,
    confusion_matrix,
    load_iris,
    train_test_split,
)

X, y, names = load_iris()
X_train, X_test, y_train, y_test = train_test_split(
    X, y, test_size=30, rng=0
)
standardizer = Standardizer().fit(X_train)
train, test = standardizer.transform(X_train), standardizer.transform(X_test)
network = Network([4, 8, 3], rng=0)
network.fit(train, y_train, epochs=200, optimizer=SGD(0.5), verbose=False)

predicted = network.predict(test)  # (30,)
matrix = confusion_matrix(y_test, predicted, n_classes=3)  # (3, 3)
print("rows: true species, columns: predicted")
print(matrix)

probabilities = network.predict_proba(test)  # (30, 3)
wrong = np.flatnonzero(predicted != y_test)
for i in wrong:
    print(X_test[i], names[y_test[i]], "->", names[predicted[i]], end=" ")
    print(f"(probability {probabilities[i].max():.2f})")

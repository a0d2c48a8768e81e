X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=30, rng=0)
mu, s = X_train.mean(axis=0), X_train.std(axis=0)
train = (X_train - mu) / s
test = (X_test - mu) / s
network.fit(train, y_train, epochs=20)
accuracy = network.score(test, y_test)

a1 = sigmoid(X @ W1 + b1)
a2 = sigmoid(a1 @ W2 + b2)
loss = 0
for i in range(y.shape[0]):
    for j in range(y.shape[1]):
        loss += (a2[i, j] - y[i, j]) ** 2 / y.size
dz2 = 2 * (a2 - y) / y.size * a2 * (1 - a2)
dz1 = np.array([W2 @ row for row in dz2]) * a1 * (1 - a1)
dW1, dW2 = np.zeros(W1.shape), np.zeros(W2.shape)
for i in range(len(X)):
    dW1 += np.outer(X[i], dz1[i])
    dW2 += np.outer(a1[i], dz2[i])
new_W2 = W2 - lr * dW2
new_W1 = W1 - lr * dW1

n = X.shape[0]
dz2 = a2 / n - y / n
dW2 = np.dot(a1.T, dz2)
db2 = np.sum(dz2, axis=0, keepdims=True)
dz1 = relu_derivative(z1) * np.dot(dz2, W2.T)
dW1 = np.dot(X.T, dz1)
db1 = np.sum(dz1, axis=0, keepdims=True)

dz = da * relu_derivative(z)
dW = np.dot(X.T, dz)
db = np.sum(dz, axis=0, keepdims=True)
dX = np.dot(dz, W.T)

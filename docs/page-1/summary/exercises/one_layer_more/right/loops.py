a1 = 1 / (1 + np.exp(-(X @ W1)))
a2 = 1 / (1 + np.exp(-(a1 @ W2)))
a3 = 1 / (1 + np.exp(-(a2 @ W3)))
error = a3 - y
dz3 = 2 / a3.size * error * a3 * (1 - a3)
dz2 = np.array([W3 @ row for row in dz3]) * (a2 - a2**2)
dz1 = np.array([W2 @ row for row in dz2]) * (a1 - a1**2)
dW2 = np.zeros(W2.shape)
for i in range(len(X)):
    dW2 += np.outer(a1[i], dz2[i])
new_W2 = W2.copy()
new_W2 -= lr * dW2

a1, a2 = forward(X, W1, W2)
loss = mean_squared_error(a2, y)
dW1, dW2 = backward(X, y, a1, a2, W2)
W1 = W1 - lr * dW1
W2 = W2 - lr * dW2

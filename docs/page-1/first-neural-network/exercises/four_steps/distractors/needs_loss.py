dW1, dW2 = backward(X, y, a1, loss, W2)

W1 += lr * dW1

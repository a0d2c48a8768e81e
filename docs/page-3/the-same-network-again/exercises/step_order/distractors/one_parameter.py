model.W.data -= lr * model.W.grad

a = X
for layer in layers:
    a = layer.forward(a)
da = 2 * (a - y) / y.size
for layer in reversed(layers):
    da = layer.backward(da)
for layer in layers:
    layer.W -= lr * layer.dW
    layer.b -= lr * layer.db

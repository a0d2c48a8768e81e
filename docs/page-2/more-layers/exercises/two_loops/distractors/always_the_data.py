for layer in layers:
    a = layer.forward(X)

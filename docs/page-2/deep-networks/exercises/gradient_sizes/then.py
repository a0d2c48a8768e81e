layers = [layer.dW.tolist() for layer in layers]

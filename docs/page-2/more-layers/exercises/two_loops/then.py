layers = [layer.W.tolist() for layer in layers]

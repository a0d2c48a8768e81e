a = X
for layer in layers:
    a = layer.forward(a)
norms = []
for layer in reversed(layers):
    da = layer.backward(da)
    norms.append(float(np.linalg.norm(layer.dW)))
norms.reverse()

a = X
for layer in layers:
    a = layer.forward(a)
sizes = []
for layer in reversed(layers):
    da = layer.backward(da)
    sizes.append(float(np.sqrt(np.mean(layer.dW**2))))
sizes.reverse()

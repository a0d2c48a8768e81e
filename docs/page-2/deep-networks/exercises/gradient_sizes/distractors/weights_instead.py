for layer in reversed(layers):
    da = layer.backward(da)
    norms.append(float(np.linalg.norm(layer.W)))

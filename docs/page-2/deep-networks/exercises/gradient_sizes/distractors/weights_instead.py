for layer in reversed(layers):
    da = layer.backward(da)
    sizes.append(float(np.linalg.norm(layer.W)))

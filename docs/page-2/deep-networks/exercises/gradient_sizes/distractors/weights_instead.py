for layer in reversed(layers):
    da = layer.backward(da)
    sizes.append(float(np.sqrt(np.mean(layer.W**2))))

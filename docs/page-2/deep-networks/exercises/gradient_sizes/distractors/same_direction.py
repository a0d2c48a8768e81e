for layer in layers:
    da = layer.backward(da)
    sizes.append(float(np.sqrt(np.mean(layer.dW**2))))

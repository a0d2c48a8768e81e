for layer in layers:
    da = layer.backward(da)
    sizes.append(float(np.linalg.norm(layer.dW)))

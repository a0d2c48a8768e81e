for layer in layers:
    da = layer.backward(da)
    norms.append(float(np.linalg.norm(layer.dW)))

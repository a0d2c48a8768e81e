for layer in layers:
    da = layer.backward(da)

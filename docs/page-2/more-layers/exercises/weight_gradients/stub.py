def weight_gradients(W, X, z, da):
    gradients = []
    ...
    return gradients

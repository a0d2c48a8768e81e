def weight_gradients(W, X, z, da):
    gradients = []
    for k in reversed(range(len(W))):
        gradients.append(X[k].T @ da)
        da = da @ W[k].T
    gradients.reverse()
    return gradients

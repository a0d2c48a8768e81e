def weight_gradients(W, X, z, da):
    gradients = []
    for weights, inputs, sums in zip(reversed(W), reversed(X), reversed(z)):
        dz = da * (sums > 0)
        gradients.insert(0, inputs.T @ dz)
        da = dz @ weights.T
    return gradients

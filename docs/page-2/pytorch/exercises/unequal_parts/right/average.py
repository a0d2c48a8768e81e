def unequal_parts(gradients, sizes):
    return np.average(gradients, axis=0, weights=sizes)

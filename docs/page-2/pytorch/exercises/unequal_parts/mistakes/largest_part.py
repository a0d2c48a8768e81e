def unequal_parts(gradients, sizes):
    return gradients[np.argmax(sizes)]

def unequal_parts(gradients, sizes):
    total = np.zeros_like(gradients[0])
    for gradient, size in zip(gradients, sizes):
        total += gradient * size
    return total / sum(sizes)

def unequal_parts(gradients, sizes):
    return sum(gradient * size**2 for gradient, size in zip(gradients, sizes)) / sum(sizes)

def unequal_parts(gradients, sizes):
    return sum(gradient * size for gradient, size in zip(gradients, sizes)) / max(sizes)

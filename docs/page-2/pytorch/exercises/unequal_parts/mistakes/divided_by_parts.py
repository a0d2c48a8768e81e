def unequal_parts(gradients, sizes):
    total = sum(gradient * size for gradient, size in zip(gradients, sizes))
    return total / len(sizes)

def unequal_parts(gradients, sizes):
    n = sum(sizes)
    return sum(ukuran / n * gradien for gradien, ukuran in zip(gradients, sizes))

da1 = W2 @ dz2

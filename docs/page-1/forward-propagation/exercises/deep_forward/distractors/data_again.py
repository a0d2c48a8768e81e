z2 = X @ W2 + b2

z3 = z2 @ W3 + b3

computed = gradient.sum()

def count(shapes):
    return sum(n_in * n_out + n_out for n_in, n_out in shapes)


small = count([(2, 3), (3, 1)])
iris = count([(4, 5), (5, 3)])
print("2-3-1:", small)
print("4-5-3:", iris)

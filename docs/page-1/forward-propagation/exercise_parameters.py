def count(sizes):
    total = 0
    for i in range(len(sizes) - 1):
        p, q = sizes[i], sizes[i + 1]  # inputs and neurons of a layer
        total = total + p * q + q
    return total


small = count([2, 3, 1])
larger = count([4, 5, 3])
print("2-3-1:", small)
print("4-5-3:", larger)

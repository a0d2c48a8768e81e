def stretched(numbers):
    hasil = []
    for x in numbers:
        hasil.append(x + x - 1)
    return np.array(hasil)

def double(numbers):
    hasil = []
    for x in numbers:
        hasil.append(2 * x)
    return np.array(hasil)

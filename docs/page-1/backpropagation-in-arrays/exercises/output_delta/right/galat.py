def output_delta(a2, y):
    galat = a2 - y
    kemiringan = a2 * (1 - a2)
    return 2 / galat.size * galat * kemiringan

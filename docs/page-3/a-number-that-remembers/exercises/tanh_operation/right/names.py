from nn_tutorial import Value


def tanh_of(a):
    hasil = math.tanh(a.data)
    kemiringan = 1 - hasil * hasil
    return Value(hasil, parts=[(a, kemiringan)])


def tried(numbers):
    rows = []
    for number in numbers:
        x = Value(number)
        c = tanh_of(x * x)
        c.backward()
        rows.append([c.data, x.grad])
    return rows

from nn_tutorial import Value


def tanh_of(a):
    up, down = np.exp(a.data), np.exp(-a.data)
    c = (up - down) / (up + down)
    return Value(c, [(a, (1 - c) * (1 + c))])


def tried(numbers):
    rows = []
    for number in numbers:
        x = Value(number)
        c = tanh_of(x * x)
        c.backward()
        rows.append([c.data, x.grad])
    return rows

from nn_tutorial import Tensor


def cubes(a):
    return (a**3).sum(axis=1)


def wrong_cubes(a):
    c = (a.data**3).sum(axis=1)
    return Tensor(c, [(a, lambda dc: 3 * dc.reshape(-1, 1) * a.data)])


def along(f, array, factors, V, eps):
    a = Tensor(array)
    c = (factors * f(a)).sum()
    c.backward()
    step = eps * V
    difference = f(Tensor(array + step)).data - f(Tensor(array - step)).data
    return float((V * a.grad).sum()), float(difference @ factors / (2 * eps))


def tried(array, factors, V, eps):
    return [along(f, array, factors, V, eps) for f in (cubes, wrong_cubes)]

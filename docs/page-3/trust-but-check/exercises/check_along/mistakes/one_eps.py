from nn_tutorial import Tensor


def cubes(a):
    return (a**3).sum(axis=1)


def wrong_cubes(a):
    c = (a.data**3).sum(axis=1)
    return Tensor(c, [(a, lambda dc: 3 * dc.reshape(-1, 1) * a.data)])


def along(f, array, factors, V, eps):
    a = Tensor(array)
    (f(a) * factors).sum().backward()
    above = (f(Tensor(array + eps * V)) * factors).sum().data
    below = (f(Tensor(array - eps * V)) * factors).sum().data
    return [(a.grad * V).sum(), (above - below) / eps]


def tried(array, factors, V, eps):
    return [along(f, array, factors, V, eps) for f in (cubes, wrong_cubes)]

from nn_tutorial import Tensor


def cubes(a):
    return (a**3).sum(axis=1)


def wrong_cubes(a):
    c = (a.data**3).sum(axis=1)
    return Tensor(c, [(a, lambda dc: 3 * dc.reshape(-1, 1) * a.data)])


def along(f, array, factors, V, eps):
    a = Tensor(array)
    c = f(a)
    (c * factors).sum().backward()
    above = np.sum(f(Tensor(array + eps * V)).data * factors)
    below = np.sum(f(Tensor(array - eps * V)).data * factors)
    return [np.vdot(a.grad, V), (above - below) / eps / 2]


def tried(array, factors, V, eps):
    return [along(f, array, factors, V, eps) for f in (cubes, wrong_cubes)]

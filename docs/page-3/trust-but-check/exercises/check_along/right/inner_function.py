from nn_tutorial import Tensor


def cubes(a):
    return (a**3).sum(axis=1)


def wrong_cubes(a):
    c = (a.data**3).sum(axis=1)
    return Tensor(c, [(a, lambda dc: 3 * dc.reshape(-1, 1) * a.data)])


def along(f, array, factors, V, eps):
    def number(a):
        return (f(a) * factors).sum()

    leaf = Tensor(array.copy())
    number(leaf).backward()
    up, down = Tensor(array + eps * V), Tensor(array - eps * V)
    slope = (number(up).data - number(down).data) / (2 * eps)
    return [np.sum(leaf.grad * V), slope]


def tried(array, factors, V, eps):
    return [along(f, array, factors, V, eps) for f in (cubes, wrong_cubes)]

from nn_tutorial import Value


def graph():
    a, k = Value(3.0), Value(2.0)
    c = a * a
    d = c * k
    L = c + d
    return {"a": a, "k": k, "c": c, "d": d, "L": L}


def slopes(visits):
    values = graph()
    values["L"].grad = 1.0
    for name in visits:
        for part, slope in values[name].parts:
            part.grad += slope * values[name].grad
    return {name: value.grad for name, value in values.items()}


values = graph()
names = {value: name for name, value in values.items()}
by_depth = [names[value] for value in values["L"].history()]
too_early = ["L", "c", "d", "a", "k"]
depths = {name: value.depth for name, value in values.items()}
print("depths:", depths)

right, early = slopes(by_depth), slopes(too_early)
print("visits:", *by_depth, " a.grad:", right["a"])
print("visits:", *too_early, " a.grad:", early["a"])

eps = 0.001
measured = (3 * (3 + eps) ** 2 - 3 * (3 - eps) ** 2) / (2 * eps)
print(f"nudge:             a.grad: {measured:.1f}")

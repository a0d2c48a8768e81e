import numpy as np

from nn_tutorial import Value

a = 2
b = -1
c = 5


def tanh(u):
    t = np.tanh(u.data)
    return Value(t, [(u, 1 - t**2)])


def passed_on_early(result):
    """Let each number pass on as soon as one of its users has reported."""
    for value in result.history():
        value.grad = 0.0
    result.grad = 1.0
    waiting, reported = [result], {result}
    while waiting:
        value = min(waiting, key=lambda each: each.depth)
        waiting.remove(value)
        for part, slope in value.parts:
            part.grad += slope * value.grad
            if part not in reported:
                reported.add(part)
                waiting.append(part)
    return [value.grad for value in result.history()]


Value.__sub__ = lambda u, v: Value(u.data - v.data, [(u, 1.0), (v, -1.0)])
a, b, c = Value(a), Value(b), Value(c)

y = ((d := a * b) + c) * d  # := names a part that is used again

y.backward()
values = [value.data for value in y.history()]
gradients = [value.grad for value in y.history()]
print("result", y.data)
print("gradients of a, b, c:", a.grad, b.grad, c.grad)
early = passed_on_early(y)
print("passed on too early: ", a.grad, b.grad, c.grad)

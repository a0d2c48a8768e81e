from nn_tutorial import Value

a = Value(3.0)
(a * a + a).backward()
both, one_path, last = a.grad, 2 * a.data, 1.0
one_factor = a.data + 1
print(f"slope of a * a + a at {a.data:.0f}: {both:.0f}")

samples, inputs, hidden, classes = 50, 4, 8, 3
print("W1", (inputs, hidden), "b1", (1, hidden))

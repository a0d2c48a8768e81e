from nn_tutorial import Value

a, b = Value(3.0), Value(-2.0)
(a * b + a).backward()
both_paths = a.grad
product_only, sum_only = b.data, 1.0
swapped = a.data + 1.0

a = Value(3.0)
c = a * a
L = c + c
L.backward()
once = a.grad
L.backward()
twice = a.grad
double = 2 * once

w = Value(2.0)
L = w * w
L.backward()
first_call = w.grad
w.data = 5.0
L.backward()
both_calls = w.grad
at_the_new = 2 * w.data
added_up = first_call + at_the_new
print(first_call, both_calls, at_the_new, added_up)

a, b = Value(3.0), Value(5.0)
p = a * b
reused = len((p + p).history())
made_twice = len((a * b + a * b).history())
two_graphs = 2 * len((a * b).history())
every_use = two_graphs + 1

first, doublings = Value(1.0), 10
c = first
for _ in range(doublings):
    c = c + c
c.backward()
visits = len(c.history())
paths = first.grad

sum_itself = (Value(3.0) + Value(3.0)).data
through_d = 2.0 * (3.0 + 3.0)

weights, biases = 2 * 4 + 4 * 1, 4 + 1
parameters = weights + biases
passes, weights_only = 2 * parameters, 2 * weights

import numpy as np

from nn_tutorial import Tensor

# a 4-16-3 network on iris, every product, sum and sigmoid a number of its own
flowers, inputs, hidden, outputs = 150, 4, 16, 3
hidden_neuron = 2 * inputs + 1
output_neuron = 2 * hidden + 1
each_flower = hidden * hidden_neuron + outputs * output_neuron
all_flowers = flowers * each_flower
print(each_flower, all_flowers)

rng = np.random.default_rng(0)
P, Q = Tensor(rng.normal(size=(4, 2))), Tensor(rng.normal(size=(4, 2)))
R = P.T @ Q
dR = rng.normal(size=R.shape)
(R * dR).sum().backward()
right = bool(np.allclose(P.grad, Q.data @ dR.T))
turned = bool(np.allclose(P.grad, (dR @ Q.data.T).T))
of_Q = bool(np.allclose(Q.grad, P.data @ dR))
columns = Q.data @ dR
columns_right = bool(np.allclose(P.grad, columns))
print(P.shape, Q.shape, R.shape, right, turned, of_Q, columns_right)

a = Tensor([1.0, 2.0])
c = a * a
(c + a).sum().backward()
whole_way = a.grad[1]
half_way = int(whole_way - 2 * a.data[1])  # without what c passes on
nothing = 0
print(nothing, half_way, whole_way)

dz = np.array([[1, 0, 2], [0, 3, 0], [1, 1, -1], [3, 0, 1]])  # (4, 3)
first, first_mean, first_row = dz[:, 0].sum(), dz[:, 0].mean(), dz[0].sum()
print(first, first_mean, first_row)

a, b = Tensor([1.0, 2.0]), Tensor([3.0, 4.0])
((a + b) * 2).sum().backward()
same_array = a.grad is b.grad
a.grad *= 0.5
both_halved = bool(np.all(b.grad == 1))
a, b = Tensor([1.0, 2.0]), Tensor([3.0, 4.0])
(a + b).sum().backward()
after_a_sum = a.grad.flags.writeable
print(same_array, both_halved, after_a_sum)

# what unbroadcast makes of the gradient of a part with fewer axes
bias, one_number = Tensor(np.zeros(3)), Tensor(0.0)
full = np.zeros((4, 3))
((bias + full) * dz + (one_number + full) * dz).sum().backward()
of_flat, of_one = bias.grad, float(one_number.grad)
print(of_flat, of_one)

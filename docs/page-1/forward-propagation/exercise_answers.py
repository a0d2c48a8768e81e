import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
x = np.array([0.2, 1.0])  # (2,)
z1 = x @ W1  # (3,)
z = z1[2]
a = sigmoid(z)
first_neuron, second_neuron = sigmoid(z1[0]), sigmoid(z1[1])
other_sample = sigmoid(np.array([0.5, 0.8]) @ W1[:, 2])
exchanged = sigmoid(x[::-1] @ W1[:, 2])
sign_lost = sigmoid(-z)
at_zero = sigmoid(0.0)
print(f"third neuron: z {z:.4f}  a {a:.4f}")

p, q, r = 4, 5, 3
parameters = p * q + q + q * r + r
weights = p * q + q * r
neurons = p + q + r
product = p * q * r
with_input_biases = parameters + p
print(f"{p}-{q}-{r}: {parameters} parameters")

chances, days, wet = [0.9, 0.4], [10, 40], [9, 16]
right = [wet[0], days[1] - wet[1]]
shares = [right[0] / days[0], right[1] / days[1]]
all_days, all_right = sum(days), sum(right)
share_right, share_wet = all_right / all_days, sum(wet) / all_days
mean_share, only_yes = sum(shares) / 2, right[0] / all_days
mean_chance = sum(chances) / 2
print(f"right {share_right:.2f}, wet {share_wet:.2f}, mean {mean_share:.2f}")

n, inputs, hidden, outputs = 10, 4, 6, 2
batch = np.ones((n, inputs))
first, first_bias = np.ones((inputs, hidden)), np.zeros((1, hidden))
second, second_bias = np.ones((hidden, outputs)), np.zeros((1, outputs))
inside = sigmoid(batch @ first + first_bias)  # (10, 6)
answers = sigmoid(inside @ second + second_bias)  # (10, 2)
skipped = np.ones((inputs, outputs))  # as if there were no hidden layer
print("W1", first.shape, "a2", answers.shape)

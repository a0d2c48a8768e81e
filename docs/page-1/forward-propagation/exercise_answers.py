import numpy as np

from nn_tutorial import sigmoid

np.random.seed(42)
W1 = np.random.randn(2, 3) * 0.5  # (2, 3)
x = np.array([0.2, 1.0])  # (2,)
z1 = x @ W1  # (3,)
z = z1[1]
a = sigmoid(z)
first_neuron = sigmoid(z1[0])
sign_lost = sigmoid(-z)
print(f"second neuron: z {z:.4f}  a {a:.4f}")

p, q, r = 4, 5, 3
parameters = p * q + q + q * r + r
weights = p * q + q * r
neurons = p + q + r
product = p * q * r
print(f"{p}-{q}-{r}: {parameters} parameters")

chance, days = 0.75, 20
wet_days = round(chance * days)
half_of_days = days // 2
print(f"{chance} on {days} days: {wet_days} wet days")

n, one_sample = 7, 1
inputs, hidden, outputs = 2, 3, 1

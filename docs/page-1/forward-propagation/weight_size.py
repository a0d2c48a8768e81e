import numpy as np

from nn_tutorial import sigmoid

X = np.array([[0.5, 0.8]])  # (1, 2)
factors = [0.5, 5.0, 50.0]
flat_limit = 0.05  # a neuron with a slope below this is saturated

for factor in factors:
    np.random.seed(42)
    W1 = np.random.randn(2, 3) * factor  # (2, 3)
    z1 = X @ W1  # (1, 3), the biases are 0
    a1 = sigmoid(z1)  # (1, 3)
    slopes = a1 * (1 - a1)  # (1, 3)
    n_saturated = np.sum(slopes < flat_limit)
    print(f"factor {factor:4}  saturated {n_saturated}")
    print("  z1    ", z1.round(2))
    print("  a1    ", a1.round(3))
    print("  slopes", slopes.round(3))

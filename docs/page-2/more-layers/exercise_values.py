import numpy as np

sizes = (784, 128, 10)
without_biases = sizes[0] * sizes[1] + sizes[1] * sizes[2]
product = sizes[0] * sizes[1] * sizes[2]

p = 200
s = float(np.sqrt(2 / p))
variance = 2 / p
reciprocal = 1 / p
without_half = float(np.sqrt(1 / p))

layers, passed = 8, 9
squared = layers**2
added = 2 * passed

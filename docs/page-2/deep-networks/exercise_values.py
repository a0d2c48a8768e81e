import numpy as np

p = 200
s = float(np.sqrt(1 / (4 * p)))  # twice |z|: four times the square
he = float(np.sqrt(2 / p))
variance = 1 / (4 * p)
not_doubled = float(np.sqrt(1 / p))
not_squared = float(np.sqrt(1 / (2 * p)))
other_side = float(np.sqrt(4 / p))

wanted = 30  # straight pieces of four layers

layers, passed = 8, 9
to_the_eighth = 4**8
most_per_layer = float(np.sqrt(2) / 4)  # of the gradient, with sigmoid
squared = layers**2
added = 2 * passed

inputs = (3, 1)
largest = sum(inputs) ** 2  # of the squared sums, with weights s and s

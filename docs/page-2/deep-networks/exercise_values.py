import numpy as np

p = 200
s = float(np.sqrt(2 / p))
variance = 2 / p
reciprocal = 1 / p
without_half = float(np.sqrt(1 / p))

wanted = 30  # straight pieces of four layers

layers, passed = 8, 9
squared = layers**2
added = 2 * passed

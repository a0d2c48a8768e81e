"""Powers of e and logarithms that the text quotes."""

import numpy as np

powers = [float(np.exp(x)) for x in range(4)]
inverse = float(np.exp(-1))
mean_of_two = float(-(np.log(0.5) + np.log(0.25)) / 2)

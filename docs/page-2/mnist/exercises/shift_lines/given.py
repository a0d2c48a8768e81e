import numpy as np

image = np.arange(784.0)

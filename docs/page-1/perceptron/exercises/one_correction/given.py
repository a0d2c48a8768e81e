import numpy as np

import nn_tutorial

perceptron = nn_tutorial.perceptron
x, target = np.array([1, 0]), 0
weights, bias = np.array([1, 1]), 0

import numpy as np

from nn_tutorial import Tensor

x = Tensor(np.random.default_rng(0).normal(size=(4, 3)))

"""A small step of the logarithm, which the text quotes."""

import numpy as np

u, raised = 2, 2.001
log_u, log_raised = float(np.log(u)), float(np.log(raised))

    bias = bias + error * x

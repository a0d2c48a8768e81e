bias = bias + error * x

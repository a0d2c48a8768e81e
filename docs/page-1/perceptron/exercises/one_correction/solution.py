output = perceptron(x, weights, bias)
error = target - output
weights = weights + error * x
bias = bias + error

sizes = (784, 128, 10)
without_biases = sizes[0] * sizes[1] + sizes[1] * sizes[2]
product = sizes[0] * sizes[1] * sizes[2]

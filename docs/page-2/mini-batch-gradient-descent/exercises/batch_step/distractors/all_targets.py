network.backward(y)

rows = order[start : start + batch_size]
network.forward(X[rows])
network.backward(y[rows])
optimizer.step(network.parameters, network.gradients)

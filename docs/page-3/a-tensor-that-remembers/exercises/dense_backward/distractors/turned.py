dW = dz.T @ X

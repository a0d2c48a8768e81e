direction = np.sign(loss.grad)



moved = shifted(np.arange(784.0), 2, 0)

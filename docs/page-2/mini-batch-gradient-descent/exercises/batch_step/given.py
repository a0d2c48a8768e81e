from nn_tutorial import SGD, Network

X, y = np.arange(20.0).reshape(10, 2) / 10, np.arange(10) % 2
order, start, batch_size = np.random.default_rng(0).permutation(10), 4, 4
network, optimizer = Network([2, 3, 1], output="sigmoid", rng=0), SGD(0.1)
y = y.reshape(-1, 1)

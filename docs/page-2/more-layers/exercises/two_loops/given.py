from nn_tutorial import Dense

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y, lr = np.array([[0], [1], [1], [0]]), 2.0
rng = np.random.default_rng(0)
layers = [Dense(2, 4, "sigmoid", rng=rng), Dense(4, 1, "sigmoid", rng=rng)]

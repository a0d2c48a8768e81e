from nn_tutorial import Dense

rng = np.random.default_rng(0)
X, da = rng.standard_normal((8, 3)), rng.standard_normal((8, 1))
layers = [Dense(3, 4, "sigmoid", rng=rng), Dense(4, 4, "sigmoid", rng=rng), Dense(4, 1, "sigmoid", rng=rng)]

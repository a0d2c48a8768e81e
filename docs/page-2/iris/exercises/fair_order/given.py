from nn_tutorial import Network, load_iris, train_test_split

X, y, names = load_iris()
network = Network([4, 8, 3], rng=0)

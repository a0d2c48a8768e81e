from nn_tutorial import Network

pairs = (
    ("softmax", "cross_entropy"),
    ("sigmoid", "binary_cross_entropy"),
    ("softmax", "mse"),
    ("sigmoid", "mse"),
)
for output, loss in pairs:
    network = Network([2, 4, 3], output=output, loss=loss, rng=0)
    print(f"{output} with {loss:20}", *network.layers[1:])

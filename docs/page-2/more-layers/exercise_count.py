from nn_tutorial import Network

counts = {}
networks = ([2, 4, 1], [4, 8, 3], [784, 128, 10], [784, 64, 64, 10])
for layer_sizes in networks:
    network = Network(layer_sizes)
    count = sum(parameter.size for parameter in network.parameters)
    counts["-".join(map(str, layer_sizes))] = count
    print(f"{layer_sizes!s:18} {count:7}")

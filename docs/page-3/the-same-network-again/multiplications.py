def multiplications(sizes, n):
    layers = [n * p * h for p, h in zip(sizes, sizes[1:])]
    forward = sum(layers)  # X @ W
    for_weights = sum(layers)  # X.T @ dz
    for_inputs = sum(layers[1:])  # dz @ W.T
    return forward, for_weights, for_inputs


batch_size = 64
networks = {
    "digits": [784, 128, 10],
    "Iris": [4, 16, 8, 3],
    "deep": [128] * 20 + [10],
}
hidden_layer = multiplications([784, 128], batch_size)[0]
print(f"hidden layer of the digits: {hidden_layer:,}")

counts, ratios = {}, {}
print("            forward    backward  ratio")
for name, sizes in networks.items():
    counts[name] = multiplications(sizes, batch_size)
    forward, for_weights, for_inputs = counts[name]
    backward = for_weights + for_inputs
    ratios[name] = backward / forward
    print(f"{name:7} {forward:11,} {backward:11,} {ratios[name]:6.2f}")

import numpy as np

from nn_tutorial import Network, Tensor, load_mnist

(X, labels), _ = load_mnist()
network = Network([784, 128, 10], rng=0, dtype=np.float32)
W1, b1, W2, b2 = [Tensor(p) for p in network.parameters]
parameter_bytes = sum(p.nbytes for p in network.parameters)
print(f"parameters: {parameter_bytes:,} bytes")

kept = {}
for n in (7000, 64):
    loss = ((X[:n] @ W1 + b1).relu() @ W2 + b2).cross_entropy(labels[:n])
    graph = [tensor for tensor in loss.history() if tensor.parts]
    kept[n] = sum(tensor.data.nbytes for tensor in graph)
    print(f"{n} images: {len(graph)} results, {kept[n]:,} bytes")

print("graph before:", len(loss.history()), "tensors")
loss.backward()
left = len(loss.history())
print("graph after: ", left, "tensor")

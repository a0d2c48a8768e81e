# listing: recorded="torch"
import numpy as np
import torch

W = np.array([[1, -1], [3, 1]])  # (2, 2)
b = np.array([[-1, 0]])  # (1, 2)
layer = torch.nn.Linear(2, 2)
with torch.no_grad():
    layer.weight.copy_(torch.tensor(W.T))
    layer.bias.copy_(torch.tensor(b[0]))
print("weight", layer.weight.tolist())

x = torch.tensor([[2.0, 1.0]])
print("z", layer(x).tolist())
for _ in range(2):
    u, v = torch.relu(layer(x))[0]
    loss = u + 5 * v
    loss.backward()
    print("gradient", layer.weight.grad.tolist())

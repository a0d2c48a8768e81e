# listing: recorded="torch"
import numpy as np
import torch

from nn_tutorial import SGD, Network, Standardizer, load_iris

X, y, names = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)

layer_sizes, lr, momentum, steps = [4, 16, 8, 3], 0.1, 0.9, 100
ours = Network(layer_sizes, rng=0)
theirs = torch.nn.Sequential(
    torch.nn.Linear(4, 16),
    torch.nn.ReLU(),
    torch.nn.Linear(16, 8),
    torch.nn.ReLU(),
    torch.nn.Linear(8, 3),
).double()


def in_torch(array):  # W (in, out) -> (out, in), b (1, out) -> (out,)
    array = array[0] if len(array) == 1 else array.T
    return torch.tensor(array)


with torch.no_grad():
    for copy, original in zip(theirs.parameters(), ours.parameters):
        copy.copy_(in_torch(original))

inputs, targets = torch.tensor(X), torch.tensor(y)
loss_function = torch.nn.CrossEntropyLoss()
loss_function(theirs(inputs), targets).backward()
ours.forward(X)
gradients = ours.backward(y)

differences = {}
names_of_gradients = ("dW1", "db1", "dW2", "db2", "dW3", "db3")
for name, parameter, gradient in zip(
    names_of_gradients, theirs.parameters(), gradients
):
    difference = (parameter.grad - in_torch(gradient)).abs().max()
    differences[name] = float(difference)
    print(f"{name} {gradient.shape!s:8} differs by {difference:.0e}")
largest_difference = max(differences.values())

optimizer = torch.optim.SGD(theirs.parameters(), lr=lr, momentum=momentum)
their_losses = []
for _ in range(steps):
    optimizer.zero_grad()
    loss = loss_function(theirs(inputs), targets)
    loss.backward()
    optimizer.step()
    their_losses.append(float(loss.detach()))
our_losses = ours.fit(
    X, y, epochs=steps, optimizer=SGD(lr, momentum), verbose=False
).loss

print("step       ours    PyTorch")
for step in (0, 1, 10, 99):
    print(f"{step + 1:4} {our_losses[step]:.8f} {their_losses[step]:.8f}")
loss_difference = float(np.abs(np.subtract(our_losses, their_losses)).max())
print(f"losses differ by {loss_difference:.0e} at most")

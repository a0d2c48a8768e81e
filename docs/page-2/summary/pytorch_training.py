# listing: recorded="torch"
import numpy as np
import torch

from nn_tutorial import SGD, Network, Standardizer, load_iris

X, y, names = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)


def in_torch(array, like):  # transposes W, and makes the row b a vector
    return torch.tensor(array.T).reshape(like.shape)


def twins():  # one network of ours, one of PyTorch, with the same weights
    ours = Network([4, 16, 8, 3], rng=0)
    theirs = torch.nn.Sequential(
        torch.nn.Linear(4, 16),
        torch.nn.ReLU(),
        torch.nn.Linear(16, 8),
        torch.nn.ReLU(),
        torch.nn.Linear(8, 3),
    ).double()
    with torch.no_grad():
        for copy, original in zip(theirs.parameters(), ours.parameters):
            copy.copy_(in_torch(original, copy))
    return ours, theirs


ours, theirs = twins()
lr, momentum, steps = 0.1, 0.9, 100
inputs, targets = torch.tensor(X), torch.tensor(y)
loss_function = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(theirs.parameters(), lr=lr, momentum=momentum)
their_losses = []
for _ in range(steps):
    optimizer.zero_grad()
    loss = loss_function(theirs(inputs), targets)
    loss.backward()
    optimizer.step()
    their_losses.append(loss.item())

history = ours.fit(
    X, y, epochs=steps, optimizer=SGD(lr, momentum), verbose=False
)
our_losses = history.loss
print("step       ours    PyTorch")
for step in (0, 1, 10, 99):
    print(f"{step + 1:4} {our_losses[step]:.8f} {their_losses[step]:.8f}")
loss_difference = float(np.abs(np.subtract(our_losses, their_losses)).max())
print(f"losses differ by {loss_difference:.0e} at most")

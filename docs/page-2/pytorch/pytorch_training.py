# listing: recorded="torch"
import torch

from nn_tutorial import SGD, Network, Standardizer, load_iris

X, y, _ = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)
ours = Network([4, 16, 8, 3], rng=0)
theirs = torch.nn.Sequential(
    torch.nn.Linear(4, 16),
    torch.nn.ReLU(),
    torch.nn.Linear(16, 8),
    torch.nn.ReLU(),
    torch.nn.Linear(8, 3),
).double()
with torch.no_grad():
    for layer, copy in zip(ours.layers, theirs[::2]):
        copy.weight.copy_(torch.tensor(layer.W.T))
        copy.bias.copy_(torch.tensor(layer.b[0]))

lr, steps = 0.1, 100
inputs, targets = torch.tensor(X), torch.tensor(y)
loss_function = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(theirs.parameters(), lr=lr)
their_losses = []
for _ in range(steps):
    optimizer.zero_grad()
    loss = loss_function(theirs(inputs), targets)
    loss.backward()
    optimizer.step()
    their_losses.append(loss.item())

history = ours.fit(X, y, epochs=steps, optimizer=SGD(lr), verbose=False)
our_losses = history.loss
print("step       ours    PyTorch")
for step in (1, 2, 10, 100):
    our_loss, their_loss = our_losses[step - 1], their_losses[step - 1]
    print(f"{step:4} {our_loss:.8f} {their_loss:.8f}")
differences = [abs(u - v) for u, v in zip(our_losses, their_losses)]
loss_difference = max(differences)
print(f"losses differ by {loss_difference:.0e} at most")

# listing: recorded="torch"
import torch

from nn_tutorial import Network, Standardizer, load_iris

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
ours.forward(X)
gradients = ours.backward(y)
loss_function = torch.nn.CrossEntropyLoss()
loss = loss_function(theirs(torch.tensor(X)), torch.tensor(y))
loss.backward()

differences = []
for parameter, gradient in zip(theirs.parameters(), gradients):
    error = parameter.grad - in_torch(gradient, parameter)
    difference = error.abs().max().item()
    differences.append(difference)
    print(f"{gradient.shape!s:8} differs by {difference:.0e}")
print(f"largest difference: {max(differences):.0e}")

# listing: recorded="torch"
import numpy as np
import torch

from nn_tutorial import SGD, Network, Standardizer, Tensor, load_iris

X, labels, names = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)
inputs, targets = torch.tensor(X), torch.tensor(labels)
start = Network([4, 16, 8, 3], rng=0).parameters
ours = [Tensor(p.copy()) for p in start]
theirs = [torch.tensor(p, requires_grad=True) for p in start]


def scores(X, parameters):
    W1, b1, W2, b2, W3, b3 = parameters
    return ((X @ W1 + b1).relu() @ W2 + b2).relu() @ W3 + b3


lr, steps, bound = 0.5, 100, 1e-12
our_optimizer, their_optimizer = SGD(lr), torch.optim.SGD(theirs, lr)
for step in range(steps):
    our_loss = scores(X, ours).cross_entropy(labels)
    our_loss.backward()
    their_loss = torch.nn.functional.cross_entropy(
        scores(inputs, theirs), targets
    )
    their_loss.backward()
    if step == 0:
        pairs = zip(ours, theirs)
        gap = max(np.abs(p.grad - q.grad.numpy()).max() for p, q in pairs)
        print(f"gradients at most {bound} apart: {gap <= bound}")
    our_optimizer.step([p.data for p in ours], [p.grad for p in ours])
    their_optimizer.step()
    for p in ours:
        p.grad = None
    their_optimizer.zero_grad()
print("cleared by zero_grad:", theirs[0].grad is None)

our_last, their_last = float(our_loss.data), their_loss.item()
print(f"last loss: engine {our_last:.6f}  PyTorch {their_last:.6f}")
print(f"losses at most {bound} apart: {abs(our_last - their_last) <= bound}")
for loss in (our_loss, their_loss):
    try:
        loss.backward()
    except (ValueError, RuntimeError) as error:
        print(f"{type(error).__name__}: {error}"[:64])

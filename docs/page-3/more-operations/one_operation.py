import numpy as np

from nn_tutorial import Tensor

scores = np.array([[2.0, 1.0, 0.0], [0.0, 3.0, 1.0]])  # (2, 3)
labels = np.array([0, 2])  # (2,)
y = np.eye(3)[labels]  # (2, 3)
n = len(labels)


def step_by_step(z):
    return -(z.softmax().log() * y).sum() / n


short, long = Tensor(scores), Tensor(scores)
short.cross_entropy(labels).backward()
steps = step_by_step(long)
operations = len(steps.history()) - 1
steps.backward()

by_hand = (short.softmax().data - y) / n
print(f"prediction minus target, divided by n\n{np.round(by_hand, 3)}")
for count, z in ((1, short), (operations, long)):
    agrees = np.abs(z.grad - by_hand).max() <= 1e-12
    print("operations:", count, " same gradient:", agrees)

factor = 1000
behind = factor * (scores.max(axis=1) - scores[[0, 1], labels])  # (2,)
print("below the highest score:", behind)
large = Tensor(factor * scores)  # (2, 3)
stable = float(large.cross_entropy(labels).data)
with np.errstate(divide="ignore", invalid="ignore"):
    print("loss of larger scores:", stable, "and", step_by_step(large).data)

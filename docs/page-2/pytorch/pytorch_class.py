# listing: recorded="torch"
import torch

from nn_tutorial import Standardizer, load_iris


class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first = torch.nn.Linear(4, 16)
        self.second = torch.nn.Linear(16, 8)
        self.last = torch.nn.Linear(8, 3)

    def forward(self, inputs):
        hidden = torch.relu(self.first(inputs))
        hidden = torch.relu(self.second(hidden))
        return self.last(hidden)


X, y, _ = load_iris()  # (150, 4), (150,)
X = Standardizer().fit_transform(X)
inputs, targets = torch.tensor(X).float(), torch.tensor(y)
torch.manual_seed(0)
model = Net()
torch.manual_seed(0)
joined = torch.nn.Sequential(
    torch.nn.Linear(4, 16),
    torch.nn.ReLU(),
    torch.nn.Linear(16, 8),
    torch.nn.ReLU(),
    torch.nn.Linear(8, 3),
)
print("the same scores:", torch.equal(model(inputs), joined(inputs)))

samples = torch.utils.data.TensorDataset(inputs, targets)
loader = torch.utils.data.DataLoader(samples, batch_size=64, shuffle=True)
for batch_inputs, batch_targets in loader:
    print("flowers:", len(batch_inputs), "targets:", len(batch_targets))

dropout = torch.nn.Dropout(0.5)
ones = torch.ones(8)
dropout.train()
print("dropout, training:", dropout(ones).tolist())
dropout.eval()
print("dropout, in use:  ", dropout(ones).tolist())

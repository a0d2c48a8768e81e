# listing: recorded="torch"
import torch

from nn_tutorial import accuracy, load_mnist

(X, y), _ = load_mnist()
X_train, y_train = torch.tensor(X[:7000]), torch.tensor(y[:7000])
X_val, y_val = torch.tensor(X[7000:]), y[7000:]

hidden, batch_size, lr, epochs = 128, 64, 0.1, 10
torch.manual_seed(0)
model = torch.nn.Sequential(
    torch.nn.Linear(784, hidden),
    torch.nn.ReLU(),
    torch.nn.Linear(hidden, 10),
)
loss_function = torch.nn.CrossEntropyLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=lr)
for _ in range(epochs):
    order = torch.randperm(len(X_train))
    for start in range(0, len(X_train), batch_size):
        rows = order[start : start + batch_size]
        optimizer.zero_grad()
        loss = loss_function(model(X_train[rows]), y_train[rows])
        loss.backward()
        optimizer.step()

answers = model(X_val).argmax(dim=1).numpy()
val_accuracy = accuracy(y_val, answers)
print(f"validation images: {val_accuracy:.1%}")

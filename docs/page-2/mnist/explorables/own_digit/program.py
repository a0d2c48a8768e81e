import numpy as np

from nn_tutorial import Network, relu

image = "0" * 784  # one letter for each pixel, from 0 (paper) to f (ink)
right = 0
down = 0
centring = "off"
digit = "answer"
neuron = 1

# The network of the figure: one letter for each weight, and 8 is zero.
weights1 = "8" * 784 * 48
weights2 = "8" * 48 * 10
step1 = np.array([1.0])  # the difference between a letter and the next
step2 = np.array([1.0])
bias1 = np.array([0.0] * 48)
bias2 = np.array([0.0] * 10)


def numbers(text):
    return np.array([int(letter, 16) for letter in text])


def shift(sheet, right, down):
    padded = np.pad(sheet, 28)  # (84, 84)
    return padded[28 - down : 56 - down, 28 - right : 56 - right]


network = Network([784, len(bias1), 10], rng=0)
W1, b1, W2, b2 = network.parameters
W1[:] = (numbers(weights1).reshape(W1.shape) - 8) * step1
W2[:] = (numbers(weights2).reshape(W2.shape) - 8) * step2
b1[:], b2[:] = bias1, bias2

sheet = shift(numbers(image).reshape(28, 28), right, down)
by = [0, 0]  # to the right, down
if centring == "on" and sheet.sum() > 0:
    columns = sheet.sum(axis=0) @ np.arange(28) / sheet.sum()
    rows = sheet.sum(axis=1) @ np.arange(28) / sheet.sum()
    by = [int(np.floor(14 - columns + 0.5)), int(np.floor(14 - rows + 0.5))]
x = shift(sheet, *by).reshape(784) / 15

probabilities = network.predict_proba(x.reshape(1, 784))[0]  # (10,)
answer = int(np.argmax(probabilities))
chosen = answer if digit == "answer" else int(digit)
outputs = relu(x @ W1 + bias1)  # (48,)
scores = outputs @ W2 + bias2  # (10,)
contributions = x * ((W1 * (outputs > 0)) @ W2[:, chosen])  # (784,)

for row in sheet:
    print("".join(" .:oO@"[ink // 3] for ink in row).rstrip())
for d in range(10):
    print(f"{d}: {probabilities[d]:.4f}")
print(f"{(outputs > 0).sum()} of {len(outputs)} hidden neurons fire")
print(f"neuron {neuron}: {outputs[neuron - 1]:.4f}")
print(f"score of {chosen}: {scores[chosen]:.4f}")
print(f"from its pixels: {contributions.sum():.4f}")

import numpy as np

from nn_tutorial import Network, Tensor

image = "0" * 784  # one letter for each pixel, from 0 (paper) to f (ink)
label = 0
epsilon = 0.05
direction = "gradient"

# The network of the figure: one letter for each weight, and 8 is zero.
weights1 = "8" * 784 * 48
weights2 = "8" * 48 * 10
step1 = np.array([1.0])  # the difference between a letter and the next
step2 = np.array([1.0])
bias1 = np.array([0.0] * 48)
bias2 = np.array([0.0] * 10)


def numbers(text):
    return np.array([int(letter, 16) for letter in text])


network = Network([784, len(bias1), 10], rng=0)
W1, b1, W2, b2 = network.parameters
W1[:] = (numbers(weights1).reshape(W1.shape) - 8) * step1
W2[:] = (numbers(weights2).reshape(W2.shape) - 8) * step2
b1[:], b2[:] = bias1, bias2


def loss_of(pixels):
    scores = (pixels @ W1 + b1).relu() @ W2 + b2
    return scores.cross_entropy([label])


x = numbers(image) / 15  # (784,)
pixels = Tensor(x.reshape(1, 784))
loss_of(pixels).backward()
gradient = pixels.grad[0]  # (784,)
coin = np.sign(np.random.default_rng(0).standard_normal(784))
signs = coin if direction == "coin" else np.sign(gradient)
moved = np.clip(x + epsilon * signs, 0, 1)

before = network.predict_proba(x.reshape(1, 784))[0]  # (10,)
probabilities = network.predict_proba(moved.reshape(1, 784))[0]  # (10,)
answer = int(np.argmax(probabilities))
loss = float(loss_of(Tensor(moved.reshape(1, 784))).data)

for row in moved.reshape(28, 28):
    print("".join(" .:oO@"[int(5 * ink)] for ink in row).rstrip())
for d in range(10):
    print(f"{d}: {before[d]:.4f} -> {probabilities[d]:.4f}")
print(f"answer {answer}, loss {loss:.4f}")

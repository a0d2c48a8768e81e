images = Tensor(X)
scores = (images @ W1).relu() @ W2
loss = scores.cross_entropy(y)
loss.backward()
direction = np.sign(images.grad)
attacked = np.clip(X + epsilon * direction, 0, 1)

images = Tensor(X)
scores = (images @ W1).relu() @ W2
loss = scores.cross_entropy(y)
gradient = gradient_of(loss, images)
direction = np.sign(gradient)
attacked = np.clip(X + epsilon * direction, 0, 1)

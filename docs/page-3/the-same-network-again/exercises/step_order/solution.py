model.loss = (X @ model.W + model.b).cross_entropy(labels)
model.loss.backward()
for p in model.parameters:
    p.data -= lr * p.grad
for p in model.parameters:
    p.grad = None

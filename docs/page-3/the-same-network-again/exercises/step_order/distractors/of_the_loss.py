model.loss.grad = None

from nn_tutorial import Tensor


def squared_error(a, y):
    error = a.data - y
    loss = (error**2).mean()
    return Tensor(loss, [(a, lambda dL: dL * 2 * error / len(error))])


def tried(predictions, y):
    a = Tensor(predictions)
    loss = squared_error(a, y)
    tensors = len(loss.history())
    (loss * 3).backward()
    return [loss.data, tensors, *a.grad]

from nn_tutorial import Tensor


def squared_error(a, y):
    loss = ...
    return Tensor(loss, [(a, ...)])


def tried(predictions, y):
    a = Tensor(predictions)
    loss = squared_error(a, y)
    tensors = len(loss.history())
    (loss * 3).backward()
    return [loss.data, tensors, *a.grad]

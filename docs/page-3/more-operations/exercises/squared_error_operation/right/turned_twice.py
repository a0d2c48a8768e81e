from nn_tutorial import Tensor


def squared_error(a, y):
    galat = y - a.data
    n = galat.shape[0]
    return Tensor(np.sum(galat * galat) / n, parts=[(a, lambda dL: -2 / n * galat * dL)])


def tried(predictions, y):
    a = Tensor(predictions)
    loss = squared_error(a, y)
    tensors = len(loss.history())
    (loss * 3).backward()
    return [loss.data, tensors, *a.grad]

from nn_tutorial import Tensor


def squared_error(a, y):
    def share(dL):
        return 2 * (a.data - y) / y.size * dL

    return Tensor(np.mean((a.data - y) ** 2), [(a, share)])


def tried(predictions, y):
    a = Tensor(predictions)
    loss = squared_error(a, y)
    tensors = len(loss.history())
    (loss * 3).backward()
    return [loss.data, tensors, *a.grad]

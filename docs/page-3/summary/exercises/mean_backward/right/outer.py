def mean_backward(dc, A):
    return np.outer(np.full(len(A), 1 / len(A)), dc)

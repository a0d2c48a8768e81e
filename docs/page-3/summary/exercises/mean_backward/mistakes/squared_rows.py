def mean_backward(dc, A):
    return np.broadcast_to(dc / len(A) ** 2, A.shape)

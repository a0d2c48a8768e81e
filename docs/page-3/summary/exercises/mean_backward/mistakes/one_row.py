def mean_backward(dc, A):
    return dc / len(A)

def mean_backward(dc, A):
    return dc * A / len(A)

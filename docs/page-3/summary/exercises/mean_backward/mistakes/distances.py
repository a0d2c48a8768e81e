def mean_backward(dc, A):
    return dc * (A - A.mean(axis=0)) / len(A)

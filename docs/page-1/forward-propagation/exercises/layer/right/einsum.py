def layer(X, W, b):
    return sigmoid(np.einsum("np,pq->nq", X, W) + b)

def standardise(train, test):
    mu = train.mean(axis=0, keepdims=True)
    sigma = train.std(axis=0, keepdims=True)
    return test / sigma - mu / sigma

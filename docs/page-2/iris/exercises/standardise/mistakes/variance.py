def standardise(train, test):
    return (test - train.mean(axis=0)) / train.var(axis=0)

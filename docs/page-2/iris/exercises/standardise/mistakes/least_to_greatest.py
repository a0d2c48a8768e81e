def standardise(train, test):
    return (test - train.min(axis=0)) / (train.max(axis=0) - train.min(axis=0))

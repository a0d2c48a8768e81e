def standardise(train, test):
    return (test - train.mean(axis=0)) / test.std(axis=0)

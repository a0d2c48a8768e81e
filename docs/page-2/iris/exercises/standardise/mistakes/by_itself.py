def standardise(train, test):
    return (test - test.mean(axis=0)) / test.std(axis=0)

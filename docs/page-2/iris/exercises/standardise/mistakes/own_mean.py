def standardise(train, test):
    return (test - test.mean(axis=0)) / train.std(axis=0)

def standardise(train, test):
    return (test - train.mean(axis=0)) / train.std(axis=0)

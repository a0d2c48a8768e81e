def standardise(train, test):
    return (train - train.mean(axis=0)) / train.std(axis=0)

def standardise(train, test):
    return (test - train.mean()) / train.std()

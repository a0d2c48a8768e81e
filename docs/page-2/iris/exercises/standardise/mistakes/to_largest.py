def standardise(train, test):
    return test / train.max(axis=0)

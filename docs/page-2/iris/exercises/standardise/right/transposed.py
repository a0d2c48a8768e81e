def standardise(train, test):
    kolom = train.T
    return np.array([(t - k.mean()) / k.std() for k, t in zip(kolom, test.T)]).T

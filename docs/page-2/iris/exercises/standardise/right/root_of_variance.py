def standardise(train, test):
    mean = train.sum(axis=0) / len(train)
    variance = ((train - mean) ** 2).sum(axis=0) / len(train)
    return (test - mean) / np.sqrt(variance)

def standardise(train, test):
    both = np.concatenate([train, test])
    return (test - both.mean(axis=0)) / both.std(axis=0)

def standardise(train, test):
    rata = np.mean(train, axis=0)
    simpangan = np.std(train, axis=0)
    return (test - rata) / simpangan

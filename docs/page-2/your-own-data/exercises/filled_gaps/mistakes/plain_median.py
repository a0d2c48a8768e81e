def filled_gaps(train, test):
    medians = np.median(train, axis=0)
    return np.where(np.isnan(test), medians, test)

def filled_gaps(train, test):
    means = np.nanmean(train, axis=0)
    return np.where(np.isnan(test), means, test)

def filled_gaps(train, test):
    return np.where(np.isnan(test), np.nanmedian(train), test)

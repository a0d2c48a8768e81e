def filled_gaps(train, test):
    medians = np.nanmedian(np.vstack([train, test]), axis=0)
    return np.where(np.isnan(test), medians, test)

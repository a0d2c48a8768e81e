def filled_gaps(train, test):
    medians = np.nanmedian(train, axis=0, keepdims=True)
    full_train = np.where(np.isnan(train), medians, train)
    full_test = np.where(np.isnan(test), medians, test)
    return [full_train, full_test]

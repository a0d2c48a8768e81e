def filled_gaps(train, test):
    medians = np.nanmedian(train, axis=0)
    parts = [train.copy(), test.copy()]
    for part in parts:
        for column in range(part.shape[1]):
            part[np.isnan(part[:, column]), column] = medians[column]
    return parts

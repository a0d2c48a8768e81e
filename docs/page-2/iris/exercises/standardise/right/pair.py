def standardise(train, test):
    def fit(data):
        return data.mean(axis=0), np.sqrt(np.mean(data**2, axis=0) - data.mean(axis=0) ** 2)

    mean, scale = fit(train)
    return (test - mean) / scale

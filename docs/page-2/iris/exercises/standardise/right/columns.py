def standardise(train, test):
    result = np.zeros(test.shape)
    for j in range(test.shape[1]):
        column = train[:, j]
        result[:, j] = (test[:, j] - column.mean()) / column.std()
    return result

def standardise(train, test):
    m, s = train.mean(0), train.std(0)
    return (test - m) / (s + 1e-8)

def standardise(train, test):
    tengah = train.mean(axis=0)
    sebar = train.std(axis=0)
    return [[(x - m) / s for x, m, s in zip(row, tengah, sebar)] for row in test]

def standardise(train, test):
    skala = train.std(axis=0)
    skala[skala == 0] = 1
    return (test - train.mean(axis=0)) / skala

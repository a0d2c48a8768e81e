mu, s = X.mean(axis=0), X.std(axis=0)

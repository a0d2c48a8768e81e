test = (X_test - X_test.mean(axis=0)) / X_test.std(axis=0)

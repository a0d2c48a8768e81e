def learned_weights(X, targets, passes):
    bobot = [0.0] * X.shape[1]
    bias = 0
    for _ in range(passes):
        for baris, target in zip(X, targets):
            z = bias
            for x, w in zip(baris, bobot):
                z = z + x * w
            keluaran = int(z >= 0)
            if keluaran != target:
                galat = target - keluaran
                for j in range(len(bobot)):
                    bobot[j] = bobot[j] + galat * baris[j]
                bias = bias + galat
    return bobot

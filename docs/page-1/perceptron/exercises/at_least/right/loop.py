def at_least(X, k):
    jawaban = []
    for kasus in X:
        banyak = 0
        for x in kasus:
            banyak += x
        jawaban.append(1 if banyak >= k else 0)
    return jawaban

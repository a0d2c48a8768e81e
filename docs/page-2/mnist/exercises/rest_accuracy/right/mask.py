def rest_accuracy(p, y, k):
    yakin = p.max(axis=1)
    batas = np.sort(yakin)[k]
    terpakai = yakin >= batas
    return (p.argmax(axis=1) == y)[terpakai].mean()

def allowed_softmax(z, allowed):
    p = np.zeros(z.shape)
    for i in range(len(z)):
        s = z[i][allowed[i]]
        e = np.exp(s - s.max())
        p[i][allowed[i]] = e / e.sum()
    return p

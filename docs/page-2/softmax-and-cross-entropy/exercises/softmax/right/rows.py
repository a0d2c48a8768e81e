def softmax(z):
    p = []
    for row in z:
        e = [math.exp(s - max(row)) for s in row]
        p.append([x / sum(e) for x in e])
    return p

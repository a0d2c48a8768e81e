def hidden_delta(dz2, W2, a1):
    rows = []
    for i in range(len(dz2)):
        row = []
        for j in range(len(W2)):
            total = 0
            for k in range(len(W2[j])):
                total += dz2[i][k] * W2[j][k]
            row.append(total * a1[i][j] * (1 - a1[i][j]))
        rows.append(row)
    return rows

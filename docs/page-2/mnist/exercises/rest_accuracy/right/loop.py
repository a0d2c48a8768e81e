def rest_accuracy(p, y, k):
    rows = sorted(zip(p.tolist(), y.tolist()), key=lambda row: max(row[0]))
    hits = [q.index(max(q)) == label for q, label in rows[k:]]
    return sum(hits) / len(hits)

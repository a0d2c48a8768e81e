def weighted_sum(points, weights):
    jumlah = 0.0
    for i in range(len(points)):
        jumlah += points[i] * weights[i]
    return jumlah

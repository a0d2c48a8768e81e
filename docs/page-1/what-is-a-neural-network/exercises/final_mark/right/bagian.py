def final_mark(marks, weights):
    bagian = weights / weights.sum()
    return np.dot(marks, bagian)

def final_mark(marks, weights):
    return np.dot(marks, weights) / 3

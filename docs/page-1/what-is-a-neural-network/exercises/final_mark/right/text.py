def final_mark(marks, weights):
    mark = np.dot(marks, weights) / sum(weights)
    print(f"final mark: {mark:.2f}")
    return mark

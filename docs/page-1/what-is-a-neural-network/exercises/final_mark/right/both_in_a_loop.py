def final_mark(marks, weights):
    top, bottom = 0.0, 0.0
    for i in range(len(marks)):
        top += marks[i] * weights[i]
        bottom += weights[i]
    return top / bottom

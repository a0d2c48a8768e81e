def final_mark(marks, weights):
    return marks.mean()

def final_mark(marks, weights):
    return (marks[0] * weights[0] + marks[1] * weights[1]) / (weights[0] + weights[1])

def final_mark(marks, weights):
    return (marks * weights).sum() / np.sum(weights)

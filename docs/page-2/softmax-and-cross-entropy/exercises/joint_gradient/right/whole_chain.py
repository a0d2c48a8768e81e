def joint_gradient(p, y):
    gradient = []
    for row, target in zip(p, y):
        jacobian = np.diag(row) - np.outer(row, row)
        gradient.append(jacobian @ (-target / row))
    return np.array(gradient) / len(p)

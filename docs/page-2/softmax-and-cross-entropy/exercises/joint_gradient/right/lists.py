def joint_gradient(p, y):
    return [[(a - b) / len(p) for a, b in zip(baris, target)] for baris, target in zip(p, y)]

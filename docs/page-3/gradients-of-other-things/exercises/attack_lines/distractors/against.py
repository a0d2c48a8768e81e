attacked = np.clip(X - epsilon * direction, 0, 1)

padded = np.pad(row, 1)

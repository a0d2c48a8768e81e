def share_right(guesses, busy):
    right = guesses.ravel() == busy
    return np.sum(right) / 4

def share_right(guesses, busy):
    right = guesses == busy
    return np.sum(right) / 4

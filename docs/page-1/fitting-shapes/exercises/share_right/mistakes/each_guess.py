def share_right(guesses, busy):
    right = guesses == busy
    return right.mean(axis=1)

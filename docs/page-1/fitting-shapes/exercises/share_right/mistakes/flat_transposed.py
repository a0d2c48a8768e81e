def share_right(guesses, busy):
    right = guesses == busy.T
    return right.mean()

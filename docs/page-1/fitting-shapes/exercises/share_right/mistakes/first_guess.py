def share_right(guesses, busy):
    right = guesses[0] == busy
    return right.mean()

def share_right(guesses, busy):
    right = busy == guesses.T
    return right.mean()

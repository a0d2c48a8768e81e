def share_right(guesses, busy):
    right = guesses == busy
    return right.sum() / len(busy)

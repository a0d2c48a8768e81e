def share_right(guesses, busy):
    n_right = 0
    for guess, was_busy in zip(guesses, busy):
        if guess[0] == was_busy:
            n_right = n_right + 1
    return n_right / len(busy)

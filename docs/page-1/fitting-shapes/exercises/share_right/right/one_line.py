def share_right(guesses, busy):
    return np.mean(busy == guesses.flatten())

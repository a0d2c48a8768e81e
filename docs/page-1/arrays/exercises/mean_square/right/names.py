def mean_square(guesses, takings):
    takings = takings.reshape(guesses.shape)
    differences = guesses - takings
    squares = differences**2
    return squares.mean()

def mean_square(guesses, takings):
    differences = guesses.ravel() - takings
    squares = differences**2
    return squares.mean()

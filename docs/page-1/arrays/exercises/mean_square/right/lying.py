def mean_square(guesses, takings):
    differences = guesses.T - takings
    squares = differences**2
    return squares.mean()

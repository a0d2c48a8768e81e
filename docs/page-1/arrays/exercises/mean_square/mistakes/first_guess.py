def mean_square(guesses, takings):
    differences = guesses[0] - takings
    squares = differences**2
    return squares.mean()

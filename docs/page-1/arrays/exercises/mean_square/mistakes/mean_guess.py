def mean_square(guesses, takings):
    differences = guesses.mean() - takings
    squares = differences**2
    return squares.mean()

def mean_square(guesses, takings):
    differences = guesses - takings
    squares = differences**2
    return squares.mean()

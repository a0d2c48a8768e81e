def mean_square(guesses, takings):
    differences = guesses - takings.T
    squares = differences**2
    return squares.mean()

def mean_square(guesses, takings):
    differences = guesses - takings.reshape(-1, 1)
    squares = differences**2
    return squares.mean()

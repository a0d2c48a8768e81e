def mean_square(guesses, takings):
    differences = guesses.ravel() - takings
    return differences.mean() ** 2

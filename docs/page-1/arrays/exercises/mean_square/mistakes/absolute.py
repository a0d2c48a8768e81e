def mean_square(guesses, takings):
    differences = guesses.ravel() - takings
    return np.abs(differences).mean()

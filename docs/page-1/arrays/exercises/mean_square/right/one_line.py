def mean_square(guesses, takings):
    return np.mean((takings - guesses.flatten()) ** 2)

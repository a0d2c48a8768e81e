def mean_square(guesses, takings):
    total = 0
    for guess, taking in zip(guesses, takings):
        total = total + (guess[0] - taking) ** 2
    return total / len(takings)

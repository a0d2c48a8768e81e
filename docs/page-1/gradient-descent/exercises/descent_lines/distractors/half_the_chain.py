slope = 2 * error

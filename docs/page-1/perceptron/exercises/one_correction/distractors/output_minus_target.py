    error = output - target

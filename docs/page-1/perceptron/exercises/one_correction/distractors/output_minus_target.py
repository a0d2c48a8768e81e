error = output - target

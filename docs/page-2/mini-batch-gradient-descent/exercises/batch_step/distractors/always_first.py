rows = order[:batch_size]

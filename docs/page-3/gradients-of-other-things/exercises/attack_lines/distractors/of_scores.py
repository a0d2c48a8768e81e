gradient = gradient_of(loss, scores)

w = w + lr * slope

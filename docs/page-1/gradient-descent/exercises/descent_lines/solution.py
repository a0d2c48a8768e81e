error = w * x - y
slope = 2 * error * x
w = w - lr * slope

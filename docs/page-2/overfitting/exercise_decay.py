lr, decay, w, slope = 0.1, 5, 2.0, 4.0
shrunk = (1 - lr * decay) * w
new = shrunk - lr * slope
bias = w - lr * slope  # a bias does not shrink: also the step without decay
whole_decay = (1 - decay) * w - lr * slope  # without the rate
uphill = shrunk + lr * slope
both = (1 - lr * decay) * (w - lr * slope)  # shrunk after the step
print(f"{shrunk:.2f} after shrinking, {new:.2f} after the step")

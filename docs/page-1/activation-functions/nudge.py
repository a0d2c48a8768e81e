from nn_tutorial import sigmoid

nudge = 0.001
slope_zero = (sigmoid(0 + nudge) - sigmoid(0)) / nudge
slope_four = (sigmoid(4 + nudge) - sigmoid(4)) / nudge
print(f"slope at z = 0: {slope_zero:.4f}")
print(f"slope at z = 4: {slope_four:.4f}")

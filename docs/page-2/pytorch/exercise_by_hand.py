import numpy as np

W, square = np.zeros((4, 16)), np.arange(64).reshape(8, 8)
unchanged = np.array_equal(square, square.T)
print("W", W.shape, "in PyTorch", W.T.shape)
print("square", square.shape, "unchanged when transposed:", unchanged)

rate, slope = 0.1, 2
piled = [int(total) for total in np.cumsum([slope, slope, slope])]
moved, cleared = rate * sum(piled), rate * 3 * slope
doubled = rate * (slope + 2 * slope + 4 * slope)
without_rate = sum(piled)
print(f"without zero_grad {piled}: moved by {moved:.1f}")

long = round(np.log10(np.finfo("float64").eps))
short = round(np.log10(np.finfo("float32").eps))
half = short // 2 + 1  # about the square root of the step
digits = -long
print(f"steps of about 1e{long} and 1e{short}, the root 1e{half}")

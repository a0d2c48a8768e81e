import numpy as np

inputs, outputs = 4, 16
W = np.zeros((inputs, outputs))
b = np.zeros((1, outputs))
print("W", W.shape, "in PyTorch", W.T.shape)

rate, slope = 0.1, 2
piled = [int(total) for total in np.cumsum([slope, slope, slope])]
moved, cleared = rate * sum(piled), rate * 3 * slope
doubled = rate * (slope + 2 * slope + 4 * slope)
print(f"without zero_grad {piled}: moved by {moved:.1f}")

n_rows, n_measured, n_names, hidden = 12, 3, 4, 8
n_lines, n_columns = n_rows + 1, n_measured + 1  # a heading, and the name
print(f"a table of {n_lines} lines and {n_columns} columns")
print("X", (n_rows, n_measured), "y", (n_rows,))

long = round(np.log10(np.finfo("float64").eps))
short = round(np.log10(np.finfo("float32").eps))
half = short // 2 + 1  # about the square root of the step
digits = -long
print(f"steps of about 1e{long} and 1e{short}, the root 1e{half}")

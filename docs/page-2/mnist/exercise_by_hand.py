import numpy as np

pixels, hidden, classes = 784, 256, 10
to_the_output = hidden + hidden * classes + classes  # with both biases
n_parameters = pixels * hidden + to_the_output
n_larger = 4 * pixels * hidden + to_the_output
growth = n_larger / n_parameters
unchanged, one_way, both_layers = 1, 2, 4 * 4
print(f"{n_parameters:,} parameters, then {n_larger:,}")

q, n = 0.9, 400
standard_error = np.sqrt(q * (1 - q) / n)
points = 200 * standard_error  # in percentage points, twice the error
wish = 1  # percentage points
n_narrow, n_proportional = 9 * n, 3 * n
n_once, n_added = n * 9 // 4, n_narrow - n
print(f"{n} images: {q:.0%}, give or take {points:.0f}")

ink = np.zeros((7, 7))
ink[3, 3] = 1
padded = np.pad(ink, 2)
begins = [(2, 2), (1, 4), (3, 0), (1, 0)]  # of a window
places = []
for top, left in begins:
    window = padded[top : top + 7, left : left + 7]
    places.append(np.argwhere(window)[0].tolist())  # row and column
print("the ink of row 3 and column 3 stands at", places)

image = row.reshape(28, 28)
padded = np.pad(image, 1)
window = padded[down : down + 28, right : right + 28]
moved = window.reshape(784)

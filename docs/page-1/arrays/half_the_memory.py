import numpy as np

third = np.array([1 / 3])
small = third.astype(np.float32)
for numbers in (third, small):
    print(f"{numbers.dtype}: {numbers.nbytes} bytes, {numbers[0]:.20f}")

import numpy as np

whole = np.array([1, 2])
whole[0] = 2.9
print("2.9 put among whole numbers:", whole)

floats = np.array([1.0, 2.0])
floats[0] = 2.9
print("2.9 put among floats:       ", floats, floats.dtype)

total = 0.1 + 0.2
print("0.1 + 0.2 == 0.3:  ", total == 0.3)
print("difference:        ", total - 0.3)
print("np.allclose agrees:", np.allclose(total, 0.3))

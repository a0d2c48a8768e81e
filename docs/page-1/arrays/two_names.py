import numpy as np

cups = np.array([10, 12, 8, 15])

second_name = cups
second_name[0] = 99
print("second_name:", second_name)
print("cups:       ", cups)

part = cups[2:]  # a slice
part[0] = 50
print("cups, later:", cups)

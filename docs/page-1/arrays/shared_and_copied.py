import numpy as np

cups = np.array([10, 12, 8, 15])

second_name = cups
second_name[0] = 99
print("cups after second_name[0] = 99:", cups)

part = cups[2:]
part[0] = 77
print("cups after part[0] = 77:       ", cups)

independent = cups.copy()
independent[1] = 55
print("cups after independent[1] = 55:", cups)
print("independent:                   ", independent)

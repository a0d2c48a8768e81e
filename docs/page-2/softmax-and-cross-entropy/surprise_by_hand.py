import numpy as np

chances = (0.5, 0.25, 0.01)
surprises = []
for p in chances:
    surprise = -np.log(p)
    surprises.append(surprise)
    print(f"probability {p:4}  surprise {surprise:.3f}")

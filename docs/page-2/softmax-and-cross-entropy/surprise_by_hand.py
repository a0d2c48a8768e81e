import numpy as np

chances = (1.0, 0.5, 0.25, 0.01)
surprises = {p: float(-np.log(p)) for p in chances}
for p, surprise in surprises.items():
    print(f"probability {p:<4}  surprise {surprise + 0.0:.3f}")

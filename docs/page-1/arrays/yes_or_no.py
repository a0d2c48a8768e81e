import numpy as np

coffee = np.array([10, 12, 8, 15])  # cups, shape (4,)

busy = coffee >= 12
print("coffee >= 12 ", busy)
print("as 0 and 1   ", busy.astype(int))
n_busy = np.sum(busy)
print("how many     ", n_busy)
print("which share  ", np.mean(busy))
print("only those   ", coffee[busy])

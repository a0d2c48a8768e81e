import numpy as np

x = np.array([[1.0], [2.0], [3.0]])  # (3, 1), kilometres
y = np.array([[5.0], [7.0], [9.0]])  # (3, 1), thousand rupiah
w, b = 1.0, 1.0

a = w * x + b  # (3, 1)
dL_da = 2 * (a - y) / 3  # (3, 1)
parts = dL_da * x  # (3, 1), a path in each row

print("errors ", (a - y).ravel())
print("dL_da  ", dL_da.ravel().round(3))
print("paths  ", parts.ravel().round(3))
dL_dw = parts.sum()
dL_db = dL_da.sum()
print("dL_dw  ", dL_dw.round(3))
print("dL_db  ", dL_db.round(3))
print("x.T @ dL_da", (x.T @ dL_da).round(3))  # (1, 3) @ (3, 1)

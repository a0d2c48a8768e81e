import numpy as np

for n in [1, 2, 12, 365, 1_000_000]:
    print(f"{n:7d} times a year: {(1 + 1 / n) ** n:.6f}")

e = np.exp(1)
print(f"e      = {e:.6f}")
e_to_2 = np.exp(2)
e_to_minus_2 = np.exp(-2)
print(f"e^0    = {np.exp(0):.6f}")
print(f"e^2    = {e_to_2:.6f}")
print(f"e^(-2) = {e_to_minus_2:.6f}")

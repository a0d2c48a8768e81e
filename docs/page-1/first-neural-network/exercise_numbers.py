import numpy as np

half_turn = np.pi
x = np.linspace(-2 * np.pi, 2 * np.pi, 1000)  # (1000,), radians
target = np.sin(x) > 0  # (1000,)
always_no = float(np.mean(~target))
all_right = float(np.mean(target == target))
print(f"always no {always_no:.2f}, all right {all_right:.2f}")

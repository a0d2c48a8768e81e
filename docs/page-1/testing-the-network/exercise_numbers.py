import numpy as np

half_turn = np.pi  # radians
degrees = float(np.degrees(half_turn))
right_angle = degrees / 2
for angle in (degrees, right_angle):
    sine = np.sin(np.radians(angle))
    print(f"sine of {angle:.0f} degrees: {sine:.2f}")
x = np.linspace(-2 * np.pi, 2 * np.pi, 1000)  # (1000,), radians
target = np.sin(x) > 0  # (1000,)
always_no = float(np.mean(~target))
all_right = float(np.mean(target == target))
print(f"always no {always_no:.2f}, all right {all_right:.2f}")

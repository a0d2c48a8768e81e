import numpy as np

x = np.array([0.4, 0.97, 0.0, 0.5])
gradient = np.array([-0.02, 0.3, -0.01, 0.004])
epsilon = 0.1
unclipped = x + epsilon * np.sign(gradient)
moved = np.clip(unclipped, 0, 1)
print("before", x, "after", moved)

parts = gradient * (moved - x)
rise = float(parts.sum())
without_cut = float(gradient @ (unclipped - x))
all_upwards = float(gradient @ np.abs(moved - x))
third_down = rise + float(gradient[2] * (unclipped - x)[2])
print(f"{rise:.4f} {without_cut:.4f} {all_upwards:.4f} {third_down:.4f}")

n, small = 400, 0.1
together, typical = n * small, np.sqrt(n) * small
print(f"{n} weights: chosen {together:.0f}, random about {typical:.0f}")
right_part, wrong_part = 9 / 10 * together, 1 / 10 * together
right_signs, wrong_signs = right_part / small, wrong_part / small
guessed, times_one = right_part - wrong_part, (right_part - wrong_part) / small
guessed_times = guessed / typical
zero = 0.0
pixels, hidden = 784, 128

begins = epsilon / 2  # for the figure

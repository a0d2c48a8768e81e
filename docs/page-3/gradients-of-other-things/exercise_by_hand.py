import numpy as np

x = np.array([0.4, 0.97, 0.0, 0.5])
gradient = np.array([-0.02, 0.3, -0.01, 0.004])
epsilon = 0.1
unclipped = x + epsilon * np.sign(gradient)
moved = np.clip(unclipped, 0, 1)
print("before", x, "after", moved)

pixel, slope, size = 0.95, 0.002, 0.2
pixel_after = float(np.clip(pixel + size * np.sign(slope), 0, 1))
too_far, downwards = pixel + size, pixel - size
not_a_sign = pixel + size * slope
print(f"a pixel of {pixel} becomes {pixel_after}")

n, small = 400, 0.1
together, typical = n * small, np.sqrt(n) * small
times = together / typical
print(f"{n} weights: chosen {together:.0f}, random about {typical:.0f}")
right_part, wrong_part = 9 / 10 * together, 1 / 10 * together
guessed, times_one = right_part - wrong_part, (right_part - wrong_part) / small
guessed_times = guessed / typical
zero, guess = 0.0, 0.1
batch, pixels, hidden, classes = 50, 784, 128, 10

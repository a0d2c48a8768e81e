import numpy as np

from nn_tutorial import Tensor, gradient_check

# the slope of w**3 at 1, measured with two nudges
far, near = 0.1, 0.01
cube_far = ((1 + far) ** 3 - (1 - far) ** 3) / (2 * far)
cube_near = ((1 + near) ** 3 - (1 - near) ** 3) / (2 * near)

# relu at half a nudge to the right of its corner
eps = 1.0
chord = (np.maximum(0, 0.5 + eps) - np.maximum(0, 0.5 - eps)) / (2 * eps)
true_slope = 1.0

# and at the corner itself
corner = (np.maximum(0, eps) - np.maximum(0, -eps)) / (2 * eps)

# the mean of n entries without 1 / n
n = 12
of_the_larger = (n - 1) / n

# a gradient that is k times too large has the distance (k - 1) / (k + 1)
a = Tensor(np.array([0.5, -1.0, 2.0]))


def number():
    return (a.tanh() ** 2).sum()


number().backward()
twice, third, opposite = (
    gradient_check(lambda: number().data, a.data, k * a.grad)
    for k in (2, 3, -1)
)
none, one, whole = 0, 1, 1

# the chord of kink.py, to one side and not halved
one_sided, not_halved = 1.0, 1.3
print(f"{cube_far:.2f} {cube_near:.4f}")
print(f"{chord} {corner} {of_the_larger:.2f}")
print(f"{twice:.3f} {third:.3f} {opposite:.3f}")

# the second nudge is a tenth of the first
shrinks = (cube_far - 3) / (cube_near - 3)
digits = round(-np.log10(np.finfo(np.float64).eps))
print(f"{shrinks:.0f} {digits}")

# the corner of a function that is not flat on the left
slope_left = 0.2
above, below = eps, -slope_left * eps
rise = above - below
leaky = rise / (2 * eps)
leaky_undivided, sign_lost = (above - below) / eps, (above + below) / (2 * eps)
print(f"{leaky:.1f} {leaky_undivided:.1f}")

# a check along one direction, where two entries of the gradient are wrong
gradient, wrong = np.array([3, -1, 2]), np.array([3, 1, 4])
directions = np.array([[1, 1, 1], [0, 1, 0], [1, 2, -2], [2, 0, -1]])
measured, computed = directions @ gradient, directions @ wrong
print(measured, computed)

# the slope along V, for a gradient g of two entries, and two cubes
g, V = np.array([2, -3]), np.array([4, 1])
along_V, cubes = g @ V, [f"{eps**3:.0e}" for eps in (1e-6, 1e-5)]
print(along_V, *cubes)

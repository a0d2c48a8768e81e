low, high = 1, 3
square = 4
left, right = -2, 2
print(f"x^2 is {left**2} at {left} and {right**2} at {right}")

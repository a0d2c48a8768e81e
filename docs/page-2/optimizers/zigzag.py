import numpy as np

start = np.array([10.0, 1.0])  # x along the valley, y across it
steepness = np.array([1.0, 25.0])
lr, n_steps = 0.07, 4
p = start
path = [p]
for step in range(1, n_steps + 1):
    gradient = steepness * p  # of (x**2 + 25 * y**2) / 2
    p = p - lr * gradient
    path.append(p)
    print(f"step {step}: x = {p[0]:.4f}, y = {p[1]:7.4f}")
along, across = (1 - lr * steepness).tolist()  # the factors of x and y
ceiling = float(2 / steepness[1])  # a larger rate makes |y| grow
print(f"factors {along:.2f} and {across:.2f}, largest rate {ceiling:.2f}")

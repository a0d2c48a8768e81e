import numpy as np

from nn_tutorial import relu

depth, width = 30, 100
rng = np.random.default_rng(0)
X = rng.standard_normal((200, width))  # (200, 100)

scales = {
    "half of He": 0.5 * np.sqrt(2 / width),
    "He": np.sqrt(2 / width),
    "twice He": 2 * np.sqrt(2 / width),
}
sizes = {}
for name, scale in scales.items():
    a = X
    sizes[name] = [float(np.sqrt(np.mean(a**2)))]
    for _ in range(depth):
        a = relu(a @ (rng.standard_normal((width, width)) * scale))
        sizes[name].append(float(np.sqrt(np.mean(a**2))))

for name, size in sizes.items():
    print(f"{name:10}  " + "  ".join(f"{size[k]:7.1e}" for k in (0, 10, 30)))

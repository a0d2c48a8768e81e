import numpy as np

from nn_tutorial import relu


def size(array):
    return float(np.sqrt(np.mean(array**2)))


depth, width, draws = 30, 100, 20
he = np.sqrt(2 / width)
print(f"He's s for {width} inputs: {he:.3f}")


def sizes_on_the_way(s, seed):
    rng = np.random.default_rng(seed)
    a = rng.standard_normal((200, width))  # (200, 100)
    sizes = [size(a)]
    for _ in range(depth):
        W = s * rng.standard_normal((width, width))  # (100, 100)
        a = relu(a @ W)
        sizes.append(size(a))
    return sizes


scales = {"half of He": 0.5 * he, "He": he, "twice He": 2 * he}
signal = {}
factor = 2.0**depth
print(f"2 to the power of {depth}: {factor:.1e}")
print("layer           0       10       30")
for name, s in scales.items():
    sizes = sizes_on_the_way(s, seed=0)
    signal[name] = sizes
    print(f"{name:10}  {sizes[0]:7.1e}  {sizes[10]:7.1e}  {sizes[30]:7.1e}")

ends = [sizes_on_the_way(he, seed)[-1] for seed in range(draws)]
print(f"He, {draws} draws, layer {depth}: {min(ends):.1f} to {max(ends):.1f}")

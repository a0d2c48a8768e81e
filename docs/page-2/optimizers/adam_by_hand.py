import numpy as np

lr, beta1, beta2, eps = 0.01, 0.9, 0.999, 1e-8
m, v, means, hats = np.zeros(3), np.zeros(3), [], []
large, small, n_steps = 2.0, 0.02, 50

print("step    gradients              Adam's steps")
for t in range(1, n_steps + 1):
    sign = 1 if t % 2 == 1 else -1
    g = np.array([large, small, large * sign])
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    move = -lr * m_hat / (np.sqrt(v_hat) + eps)
    means.append(m.tolist())
    hats.append(m_hat.tolist())
    if t in (1, 2, 3, n_steps):
        print(f"{t:4}  {g}", "  ", move.round(4))
reached = [round(mean[0] / large, 3) for mean in means[:3]]
print("m / g, first parameter, steps 1 to 3:", reached)
recent = round(1 / (1 - beta1)), round(1 / (1 - beta2))
shares = 1 - beta1 ** recent[0], 1 - beta2 ** recent[1]
for name, n, share in zip(["m", "v"], recent, shares):
    print(f"{name}: {share:.0%} of it from the last {n:,} gradients")

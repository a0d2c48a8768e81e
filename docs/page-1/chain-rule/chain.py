from nn_tutorial import sigmoid

x, y = 2.0, 1.0
w = 0.5

z = w * x
a = sigmoid(z)
L = (a - y) ** 2
print(f"z {z:.4f}  a {a:.4f}  L {L:.6f}")

dz_dw = x
da_dz = a * (1 - a)
dL_da = 2 * (a - y)
dL_dw = dL_da * da_dz * dz_dw
print(f"{dL_da:.4f} * {da_dz:.4f} * {dz_dw:.4f} = {dL_dw:.4f}")

nudge = 0.001
nudged_L = (sigmoid((w + nudge) * x) - y) ** 2
measured = (nudged_L - L) / nudge
print(f"measured {measured:.4f}")

w_A, w_B = 3.0, -1.0  # from one hidden neuron to outputs A and B


def loss(h):
    return (w_A * h - 1) ** 2 + (w_B * h - 1) ** 2  # both targets are 1


h = 1.0  # the output of the hidden neuron
delta_A = 2 * (w_A * h - 1)
delta_B = 2 * (w_B * h - 1)
dh = delta_A * w_A + delta_B * w_B
print(f"through A: {delta_A} * {w_A} = {delta_A * w_A}")
print(f"through B: {delta_B} * {w_B} = {delta_B * w_B}")
print(f"sum:       {dh}")

eps = 0.001
measured = (loss(h + eps) - loss(h - eps)) / (2 * eps)
print(f"measured:  {measured:.4f}")

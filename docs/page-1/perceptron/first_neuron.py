w1 = 2  # weight of the sky
w2 = 1  # weight of the forecast
b = -1.5  # bias


def neuron(x1, x2):
    z = x1 * w1 + x2 * w2 + b
    return 1 if z >= 0 else 0


z_dark = 1 * w1 + 0 * w2 + b
z_clear = 0 * w1 + 1 * w2 + b
dark = neuron(1, 0)
clear = neuron(0, 1)
print("dark sky, dry forecast: z =", z_dark, "-> output", dark)
print("clear sky, rain forecast: z =", z_clear, "-> output", clear)

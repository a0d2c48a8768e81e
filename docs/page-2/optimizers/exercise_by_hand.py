from math import comb

import numpy as np

from nn_tutorial import SGD, Adam

steepness = 25  # of the valley
other = 9  # of another valley
even = 2 / (1 + other)  # 1 - lr is -(1 - other * lr)
even_share = 1 - even
only_y, limit = 1 / other, 2 / other
print(f"at the rate {even} both factors have the size {even_share:.1f}")

share = 0.75  # of the velocity that is kept
longest = 1 / (1 - share)
stops, still = 0, longest - 1  # without the step already made
in_time = 100  # steps to the minimum
print(f"the velocity grows to {longest:.0f} plain steps")

start, near, momentum = (10.0, 1.0), 0.01, 0.6


def arrives(optimizer):
    p = np.array(start)
    for _ in range(in_time):
        optimizer.step([p], [np.array([1, steepness]) * p])
        if np.linalg.norm(p) <= near:
            return True
    return False


rates = np.arange(1, 81) * 0.005
arriving = {}  # the rates that are in time
for name, make in (
    ("SGD", SGD),
    ("momentum", lambda lr: SGD(lr, momentum)),
    ("Adam", Adam),
):
    arriving[name] = [float(lr) for lr in rates if arrives(make(lr))]
    first, last = arriving[name][0], arriving[name][-1]
    print(f"{name:8} {len(arriving[name]):2} rates, {first:.3f} to {last:.3f}")

tiny = 1e-5  # a gradient in the first layer of a deep sigmoid network
adam_lr, sgd_lr = 0.01, 10
adam_step, sgd_step = adam_lr * tiny / (tiny + 1e-8), sgd_lr * tiny
farther = round(adam_step / sgd_step)
upside_down = sgd_step / adam_lr
without_rate = round(adam_lr / tiny)
print(f"Adam's first step is {farther} times as long")

rows = 2**10  # of heads and tails, in ten tosses
coins = [comb(10, heads) for heads in range(11)]
nine_heads, seven_heads = sum(coins[9:]), sum(coins[7:])  # or more
nine_rows, seven_rows = 2 * nine_heads, 2 * seven_heads  # or tails
nine_alike, seven_alike = nine_rows / rows, seven_rows / rows
in_three_pairs = 3 * nine_alike  # at most
print(f"of {rows:,} rows: nine or more alike {nine_rows}", end="")
print(f" ({nine_alike:.0%}), seven {seven_rows} ({seven_alike:.0%})")

m, v, lengths = 0.0, 0.0, []  # of Adam's steps, in units of lr
for t, g in ((1, 2.0), (2, 0.0)):
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    lengths.append(float(m_hat / np.sqrt(v_hat)))
first_again = float(m / (1 - 0.9) / np.sqrt(v / (1 - 0.999)))
uncorrected, no_root = float(m / np.sqrt(v)), float(m_hat / v_hat)
filled, root = 1 - 0.9**2, float(np.sqrt(v_hat))
print(f"gradient 2, then 0: {lengths[0]:.2f} and {lengths[1]:.2f} times lr")

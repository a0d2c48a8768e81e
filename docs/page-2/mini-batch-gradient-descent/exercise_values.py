small, large = 16, 256
four_times, twice, squared = 4 * small, 2 * small, small**2

epochs, n, size, price = 10, 1000, 50, 100
all_steps = epochs * n // size
cost = price * all_steps + epochs * n
one_epoch = cost // epochs
only_steps = price * all_steps
unpriced = all_steps + epochs * n

nearly = 0.9

small, large = 16, 256
four_times, twice, squared = 4 * small, 2 * small, small**2

# three short runs, and what their losses say
first_loss = 0.69
tried, ended = [0.001, 0.01, 0.1], [0.68, 0.61, 0.42]
next_rate, between = 10 * max(tried), 0.05

# samples sorted by class, cut into batches
n_sorted, batch = 640, 32
per_class, of_each = n_sorted // 2, batch // 2

start_slope = 8 * 1 - 24  # of the loss of the first taxi, at w = 1
times = -start_slope
factors = [1 - 8 * part for part in (0.01, 0.05, 0.125, 0.2, 0.25, 0.26)]
print(f"slope at 1: {start_slope}  factors {factors}")

at, nudge = 2, 0.01
before = (2 * at - 6) ** 2
after = (2 * (at + nudge) - 6) ** 2
change = after - before
nudged_slope = change / nudge
turned_slope = -nudged_slope
derivative = 8 * at - 24
print(f"slope at {at}: {nudged_slope:.2f}")

x, y = 3, 6
w, lr = 1, 0.05
error = w * x - y
loss = error**2
slope = 2 * error * x
new_w = w - lr * slope
uphill_w = w + lr * slope
no_rate_w = w - slope
short_w = w - lr * 2 * error
without_two_w = w - lr * error * x
move = new_w - w
new_loss = (new_w * x - y) ** 2
print(f"slope {slope}  new w {new_w:.2f}  new loss {new_loss:.2f}")

# the plateau: the steps of w taken off the loss, with the numbers of the task
off_the_plateau = 0.64 - 1000 * 0.0005
print(f"the steps taken off the loss: {off_the_plateau:.2f}")

# one step for a weight and a bias
slopes, both_lr = [-4, 2], 0.01
moves = [-both_lr * slope for slope in slopes]
parts = [slope * by for slope, by in zip(slopes, moves)]
both_change, only_w = sum(parts), parts[0]
opposite, moves_added, b_uphill = -sum(parts), sum(moves), parts[0] - parts[1]
both_up = both_lr * sum(slopes)
lengths_added = -sum(abs(move) for move in moves)
print(f"moves {moves}, change {both_change:.2f}")

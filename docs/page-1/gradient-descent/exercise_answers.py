from nn_tutorial import sigmoid

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

first_path, second_path = [2, -3], [-1, 4]
on_first = first_path[0] * first_path[1]
on_second = second_path[0] * second_path[1]
both_paths = on_first + on_second
all_multiplied = on_first * on_second
all_added = sum(first_path) + sum(second_path)
sign_lost = on_first - on_second
print("two paths", both_paths)

chain_x, chain_y, w1, w2 = 3, 1, 0.5, -1.5
a1 = sigmoid(w1 * chain_x)
a2 = sigmoid(w2 * a1)
dL_da2 = 2 * (a2 - chain_y)
da2_dz2 = a2 * (1 - a2)
da1_dz1 = a1 * (1 - a1)
dL_dw1 = dL_da2 * da2_dz2 * w2 * da1_dz1 * chain_x
without_w2 = dL_da2 * da2_dz2 * da1_dz1 * chain_x
without_x = dL_da2 * da2_dz2 * w2 * da1_dz1
without_two = dL_dw1 / 2
without_da1_dz1 = dL_da2 * da2_dz2 * w2 * chain_x
chain_added = dL_da2 + da2_dz2 + w2 + da1_dz1 + chain_x
print(f"product {dL_dw1:.3f}")


def chain_loss(w1):
    return (sigmoid(w2 * sigmoid(w1 * chain_x)) - chain_y) ** 2


measured = (chain_loss(w1 + nudge) - chain_loss(w1 - nudge)) / (2 * nudge)
print(f"measured {measured:.3f}")

right_slope, turned_sign = 4, -4
sizes = abs(turned_sign) + abs(right_slope)
distance = abs(turned_sign - right_slope) / sizes
size_distance = abs(turned_sign) - abs(right_slope)
not_divided = abs(turned_sign - right_slope)
by_one_size = not_divided / abs(right_slope)
print("distance", distance)

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

from nn_tutorial import sigmoid

wheel, metres = 3, 2  # turns for each turn of the pedals, metres for each turn
ridden = wheel * metres
print("one turn of the pedals:", ridden, "metres")

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


eps = 0.01
measured = (chain_loss(w1 + eps) - chain_loss(w1 - eps)) / (2 * eps)
print(f"measured {measured:.3f}")

right_slope, turned_sign = 4, -4
sizes = abs(turned_sign) + abs(right_slope)
distance = abs(turned_sign - right_slope) / sizes
size_distance = abs(turned_sign) - abs(right_slope)
not_divided = abs(turned_sign - right_slope)
by_one_size = not_divided / abs(right_slope)
print("distance", distance)


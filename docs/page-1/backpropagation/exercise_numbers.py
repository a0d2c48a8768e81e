# the two paths of the chapter, put together in other ways
delta_A, delta_B, w_A, w_B = 4.0, -4.0, 3.0, -1.0
both_paths = delta_A * w_A + delta_B * w_B
path_A, path_B = delta_A * w_A, delta_B * w_B
signs_lost = delta_A * w_A - delta_B * w_B
deltas_first = (delta_A + delta_B) * (w_A + w_B)
print(both_paths, path_A, path_B, signs_lost, deltas_first)

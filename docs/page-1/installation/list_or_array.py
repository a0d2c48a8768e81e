import numpy as np

as_list = [1.0, 2.0, 3.0]
as_array = np.array(as_list)  # shape (3,)
repeated = 2 * as_list
doubled = 2 * as_array  # shape (3,)
n_list = len(repeated)
n_array = len(doubled)
print("2 * list: ", repeated, "length", n_list)
print("2 * array:", doubled, "length", n_array)

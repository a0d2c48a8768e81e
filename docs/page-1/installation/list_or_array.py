import numpy as np

as_list = [1.0, 2.0, 3.0]
as_array = np.array(as_list)  # shape (3,)
print("2 * list: ", 2 * as_list)
print("2 * array:", 2 * as_array)

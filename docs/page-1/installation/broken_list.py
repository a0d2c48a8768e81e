program = """import numpy as np

as_list = [1.0, 2.0, 3.0]
as_array = np.array(as_list)
repeated = 2 * as_list
doubled = 2 * as_array
n_list = len(repeated)
n_array = len(doubled)
print("2 * list: ", repeated, "length", n_list)
print("2 * array:", double, "length", n_array)
"""
kind, message, line = "", "", 0
try:
    exec(compile(program, "list_or_array.py", "exec"))
except NameError as error:
    kind, message = type(error).__name__, str(error)
    line = error.__traceback__.tb_next.tb_lineno
print(f"line {line}")
print(f"{kind}: {message}")

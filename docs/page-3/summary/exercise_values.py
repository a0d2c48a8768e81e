from nn_tutorial import Tensor

entries = [1.0, 3.0]
a = Tensor(entries)
result = (a * a.sum()).sum()
loss = float(result.data)
result.backward()
both, one_path = a.grad[0], a.data.sum()
own_product, squares = one_path + a.data[0], 2 * a.data[0]
print(f"slope of (a * a.sum()).sum() at {a.data}: {a.grad}")

x, y = 3.0, 6.0
w, lr = 1.0, 0.05

error = w * x - y
loss = error**2
slope = 2 * error * x
new_w = w - lr * slope
new_loss = (new_w * x - y) ** 2
print(f"loss {loss:.2f}  slope {slope:.2f}")
print(f"new w {new_w:.2f}  new loss {new_loss:.2f}")

from nn_tutorial import Tensor

limit, powers, slopes = 100, [], []
for start in (3.0, 5.0):
    x = Tensor(start)
    c, factors = x, 1
    while c.data < limit:
        c = c * x
        factors += 1
    c.backward()
    powers.append(float(c.data))
    slopes.append(float(x.grad))
    print(f"x = {start}: {factors} factors", end=", ")
    print(f"c = {powers[-1]:.0f}, slope {slopes[-1]:.0f}")

mean = x.mean(axis=1, keepdims=True)
d = x - mean
variance = (d**2).mean(axis=1, keepdims=True)
root = (variance + 1e-5) ** 0.5
result = d / root

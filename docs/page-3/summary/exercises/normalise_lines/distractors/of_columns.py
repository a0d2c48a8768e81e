variance = (d**2).mean(axis=0, keepdims=True)

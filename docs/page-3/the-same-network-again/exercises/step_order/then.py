weights = [p.data.tolist() for p in model.parameters]
emptied = [p.grad is None for p in model.parameters]

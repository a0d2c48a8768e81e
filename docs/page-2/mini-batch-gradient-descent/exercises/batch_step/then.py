weights = [p.tolist() for p in network.parameters]

da = b * dc

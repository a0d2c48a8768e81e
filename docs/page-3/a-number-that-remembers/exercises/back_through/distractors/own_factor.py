db = b * dc

dd = c * dL
dc = d * dL
dc = dc + 1.0 * dd
da = 1.0 * dd
da = da + b * dc
db = a * dc

below = number(W)

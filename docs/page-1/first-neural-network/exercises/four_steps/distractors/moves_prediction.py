a2 = a2 - lr * loss

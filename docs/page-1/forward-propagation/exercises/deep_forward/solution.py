z1 = X @ W1 + b1
a1 = sigmoid(z1)
z2 = a1 @ W2 + b2
a2 = sigmoid(z2)
z3 = a2 @ W3 + b3
a3 = sigmoid(z3)

from nn_tutorial import relu_derivative, sigmoid_derivative

n_layers = 10
best_sigmoid = sigmoid_derivative(0) ** n_layers
poor_sigmoid = sigmoid_derivative(5) ** n_layers
best_relu = relu_derivative(5) ** n_layers

print(f"sigmoid at z = 0: {best_sigmoid:.1e}")
print(f"sigmoid at z = 5: {poor_sigmoid:.1e}")
print(f"relu    at z = 5: {best_relu:.1f}")

from nn_tutorial import relu_derivative, sigmoid_derivative, tanh_derivative

places = [1.5, -5, -3]
slopes = [
    sigmoid_derivative(1.5),
    tanh_derivative(-5),
    relu_derivative(-3),
]
for z, slope in zip(places, slopes):
    print(f"z = {z:4.1f}: slope {slope:.3f}")

sigmoid_output, tanh_output = 0.99, 0.5
sigmoid_slope = sigmoid_output * (1 - sigmoid_output)
tanh_slope = 1 - tanh_output**2
print(f"output {sigmoid_output}: slope {sigmoid_slope:.4f}")
print(f"output {tanh_output}: slope {tanh_slope:.2f}")

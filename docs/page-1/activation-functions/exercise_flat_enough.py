from nn_tutorial import relu_derivative, sigmoid_derivative, tanh_derivative

places = [3, 2.1, -2.2, -3, -2.2]
slopes = [
    sigmoid_derivative(3),
    tanh_derivative(2.1),
    sigmoid_derivative(-2.2),
    relu_derivative(-3),
    tanh_derivative(-2.2),
]
for z, slope in zip(places, slopes):
    print(f"{z:4.1f} {slope:.3f}")

from nn_tutorial import relu_derivative, sigmoid_derivative, tanh_derivative

places = [3, 2, -2.5, -3, -2.5]
slopes = [
    sigmoid_derivative(3),
    tanh_derivative(2),
    sigmoid_derivative(-2.5),
    relu_derivative(-3),
    tanh_derivative(-2.5),
]
for z, slope in zip(places, slopes):
    print(f"{z:4.1f} {slope:.3f}")

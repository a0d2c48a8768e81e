from nn_tutorial import relu_derivative, sigmoid_derivative, tanh_derivative

places = [6, 1.5, -5, -3, 100]
slopes = [
    sigmoid_derivative(6),
    sigmoid_derivative(1.5),
    tanh_derivative(-5),
    relu_derivative(-3),
    relu_derivative(100),
]
for z, slope in zip(places, slopes):
    print(f"{z:5.1f} {slope:.3f}")

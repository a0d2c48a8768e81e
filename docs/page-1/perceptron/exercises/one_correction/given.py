from nn_tutorial import perceptron

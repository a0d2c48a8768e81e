"""A neural network from scratch, in Python and NumPy only.

Read the modules in this order: `neuron`, `activations`, `gradients`, `network`.
`checks` gives the error messages; no idea of the tutorial lives there.
"""

from nn_tutorial.activations import (
    relu,
    relu_derivative,
    sigmoid,
    sigmoid_derivative,
    tanh,
    tanh_derivative,
)
from nn_tutorial.gradients import gradient_check
from nn_tutorial.network import NeuralNetwork
from nn_tutorial.neuron import perceptron

__version__ = "1.0.0"

__all__ = [
    "NeuralNetwork",
    "gradient_check",
    "perceptron",
    "relu",
    "relu_derivative",
    "sigmoid",
    "sigmoid_derivative",
    "tanh",
    "tanh_derivative",
]

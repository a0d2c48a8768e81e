"""A neural network from scratch, in Python and NumPy only.

Read the modules in this order. Part 1: `neuron`, `activations`, `gradients`, `network`. Part 2: `layers`, `losses`,
`optimizers`, `deep_network` (with `history` and `predictor`). Part 3: `value`, then `tensor`, which work out gradients
by themselves. Beside them the data (`iris`, `mnist`, `toy`, `preparation`), what to measure (`metrics`), what to draw
(`plotting`), and files (`storage`, `download`, `mnist_files`).

`_doors` and `_checks` stand between a caller and these: they make arrays of lists and one-hot rows of labels, and give
the error messages; no formula of the tutorial lives there.
"""

from nn_tutorial.activations import (
    relu,
    relu_derivative,
    sigmoid,
    sigmoid_derivative,
    softmax,
    tanh,
    tanh_derivative,
)
from nn_tutorial.deep_network import Network
from nn_tutorial.gradients import gradient_check
from nn_tutorial.history import History
from nn_tutorial.iris import load_iris
from nn_tutorial.layers import Dense
from nn_tutorial.losses import binary_cross_entropy, cross_entropy, mse
from nn_tutorial.metrics import accuracy, confusion_matrix
from nn_tutorial.mnist import load_mnist
from nn_tutorial.network import NeuralNetwork
from nn_tutorial.neuron import perceptron
from nn_tutorial.optimizers import SGD, Adam
from nn_tutorial.plotting import (
    plot_confusion_matrix,
    plot_decision_boundary,
    plot_history,
    plot_images,
)
from nn_tutorial.preparation import Standardizer, one_hot, train_test_split
from nn_tutorial.tensor import Tensor
from nn_tutorial.toy import make_circles, make_moons, make_spirals
from nn_tutorial.value import Value

__version__ = "1.0.0"

__all__ = [
    "SGD",
    "Adam",
    "Dense",
    "History",
    "Network",
    "NeuralNetwork",
    "Standardizer",
    "Tensor",
    "Value",
    "accuracy",
    "binary_cross_entropy",
    "confusion_matrix",
    "cross_entropy",
    "gradient_check",
    "load_iris",
    "load_mnist",
    "make_circles",
    "make_moons",
    "make_spirals",
    "mse",
    "one_hot",
    "perceptron",
    "plot_confusion_matrix",
    "plot_decision_boundary",
    "plot_history",
    "plot_images",
    "relu",
    "relu_derivative",
    "sigmoid",
    "sigmoid_derivative",
    "softmax",
    "tanh",
    "tanh_derivative",
    "train_test_split",
]

"""Network and PyTorch compute the same: losses, gradients and whole trainings, in float64."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from nn_tutorial import SGD, Adam, Network

torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install -e '.[benchmark]' has it")

LIMIT = 1e-6
SAMPLES, INPUTS = 20, 4
ACTIVATIONS = {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh, "sigmoid": torch.nn.Sigmoid}
HEADS = [
    pytest.param("softmax", "cross_entropy", 2, id="softmax-cross_entropy-2"),
    pytest.param("softmax", "cross_entropy", 3, id="softmax-cross_entropy-3"),
    pytest.param("softmax", "cross_entropy", 10, id="softmax-cross_entropy-10"),
    pytest.param("softmax", "mse", 3, id="softmax-mse-3"),
    pytest.param("sigmoid", "binary_cross_entropy", 1, id="sigmoid-binary_cross_entropy-1"),
    pytest.param("sigmoid", "binary_cross_entropy", 3, id="sigmoid-binary_cross_entropy-3"),
    pytest.param("sigmoid", "mse", 1, id="sigmoid-mse-1"),
    pytest.param("sigmoid", "mse", 10, id="sigmoid-mse-10"),
    pytest.param("linear", "mse", 2, id="linear-mse-2"),
]


def some_data(output: str, n_outputs: int) -> tuple[Any, Any]:
    """Samples, and targets as rows: one-hot for softmax, zeros and ones for sigmoid."""
    rng = np.random.default_rng(7)
    X = rng.standard_normal((SAMPLES, INPUTS))
    if output == "softmax":
        return X, np.eye(n_outputs)[rng.integers(n_outputs, size=SAMPLES)]
    return X, rng.integers(2, size=(SAMPLES, n_outputs)).astype(np.float64)


def in_torch(array: Any) -> Any:
    """W (in, out) as PyTorch has it, (out, in); b (1, out) as (out,)."""
    return torch.tensor(array[0] if len(array) == 1 else array.T)


def twin(network: Network, layer_sizes: list[int], hidden: str) -> Any:
    """The same network in PyTorch, up to the scores of the last layer, with the same weights."""
    layers: list[Any] = []
    for n_inputs, n_outputs in pairwise(layer_sizes):
        layers += [torch.nn.Linear(n_inputs, n_outputs), ACTIVATIONS[hidden]()]
    model = torch.nn.Sequential(*layers[:-1]).double()
    with torch.no_grad():
        for copy, original in zip(model.parameters(), network.parameters, strict=True):
            copy.copy_(in_torch(original))
    return model


def torch_loss(scores: Any, y: Any, output: str, loss: str) -> Any:
    """The loss as PyTorch's own functions have it."""
    if loss == "cross_entropy":
        return torch.nn.functional.cross_entropy(scores, y)
    if loss == "binary_cross_entropy":
        return torch.nn.functional.binary_cross_entropy_with_logits(scores, y)
    outputs = {"softmax": lambda z: torch.softmax(z, dim=1), "sigmoid": torch.sigmoid, "linear": lambda z: z}
    return torch.nn.functional.mse_loss(outputs[output](scores), y)


@pytest.mark.parametrize("hidden", list(ACTIVATIONS))
@pytest.mark.parametrize(("output", "loss", "n_outputs"), HEADS)
def test_losses_and_all_gradients_agree(hidden: str, output: str, loss: str, n_outputs: int) -> None:
    """Two independent derivations of the same gradient give the same numbers."""
    layer_sizes = [INPUTS, 8, 6, n_outputs]
    X, y = some_data(output, n_outputs)
    network = Network(layer_sizes, hidden=hidden, output=output, loss=loss, rng=1)
    model = twin(network, layer_sizes, hidden)

    theirs = torch_loss(model(torch.tensor(X)), torch.tensor(y), output, loss)
    theirs.backward()
    ours, _ = network.evaluate(X, y)
    network.forward(X)
    gradients = network.backward(y)

    assert ours == pytest.approx(theirs.item(), abs=LIMIT)
    for parameter, gradient in zip(model.parameters(), gradients, strict=True):
        np.testing.assert_allclose(in_torch(gradient), parameter.grad, rtol=0, atol=LIMIT)
        assert np.abs(gradient).max() > 0


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(SGD(0.1), lambda p: torch.optim.SGD(p, lr=0.1), id="sgd"),
        pytest.param(SGD(0.1, momentum=0.9), lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9), id="momentum"),
        pytest.param(
            Adam(0.01, beta1=0.8, beta2=0.99, eps=1e-6),
            lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.8, 0.99), eps=1e-6),
            id="adam",
        ),
    ],
)
def test_whole_trainings_agree(ours: Any, theirs: Any) -> None:
    """After fifty steps with the same optimizer, losses and weights are still the same."""
    layer_sizes, steps = [INPUTS, 8, 3], 50
    X, y = some_data("softmax", 3)
    network = Network(layer_sizes, rng=1)
    model = twin(network, layer_sizes, "relu")
    optimizer = theirs(model.parameters())

    losses = []
    for _ in range(steps):
        optimizer.zero_grad()
        loss = torch_loss(model(torch.tensor(X)), torch.tensor(y), "softmax", "cross_entropy")
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    history = network.fit(X, y, epochs=steps, optimizer=ours, verbose=False)

    np.testing.assert_allclose(history.loss, losses, rtol=0, atol=LIMIT)
    assert losses[-1] < losses[0]
    for parameter, own in zip(model.parameters(), network.parameters, strict=True):
        np.testing.assert_allclose(in_torch(own), parameter.detach(), rtol=0, atol=LIMIT)


def test_the_comparison_can_fail() -> None:
    """A gradient divided by the wrong number is noticed."""
    layer_sizes = [INPUTS, 8, 3]
    X, y = some_data("softmax", 3)
    network = Network(layer_sizes, rng=1)
    model = twin(network, layer_sizes, "relu")
    torch_loss(model(torch.tensor(X)), torch.tensor(y), "softmax", "cross_entropy").backward()
    network.forward(X)
    wrong = [gradient / 3 for gradient in network.backward(y)]
    pairs = zip(wrong, model.parameters(), strict=True)
    assert max(float((in_torch(g) - p.grad).abs().max()) for g, p in pairs) > LIMIT

"""SGD and Adam, step by step."""

import copy
import re
from typing import Any

import numpy as np
import pytest

from nn_tutorial.optimizers import SGD, Adam
from nn_tutorial.tensor import Tensor
from tests.nn_tutorial.test_checks import bad_positive_number, ids, refused

Optimizer = SGD | Adam


def steps(optimizer: Any, gradients: list[float]) -> list[float]:
    """Where one parameter goes from 1 on, step by step."""
    theta, path = np.array([1.0]), []
    optimizer.start()
    for g in gradients:
        optimizer.step([theta], [np.array([g], float)])
        path.append(float(theta[0]))
    return path


def test_gradient_descent_by_hand() -> None:
    """θ ← θ - lr·g."""
    # 1 - 0.5·1 = 0.5;  0.5 - 0.5·(-2) = 1.5
    assert steps(SGD(lr=0.5), [1, -2]) == [0.5, 1.5]


def test_momentum_by_hand() -> None:
    """v ← μ·v - lr·g, θ ← θ + v."""
    # v = -0.5, θ = 0.5;  v = 0.5·(-0.5) - 0.5·1 = -0.75, θ = -0.25;  v = -0.375, θ = -0.625
    assert steps(SGD(lr=0.5, momentum=0.5), [1, 1, 0]) == [0.5, -0.25, -0.625]


def test_adam_by_hand() -> None:
    """β₁ = 1/2, β₂ = 3/4, ε = 1/8, lr = 1: both steps in full."""
    # t = 1, g = 2: m = 1, v = 1, m̂ = 1/(1/2) = 2, v̂ = 1/(1/4) = 4, θ = 1 - 2/(2 + 1/8)
    first = 1 - 2 / (2 + 1 / 8)
    # t = 2, g = -1: m = 1/2 - 1/2 = 0, so θ stays; v = 3/4 + 1/4 = 1
    # t = 3, g = 2: m = 1, v = 3/4 + 1 = 7/4, m̂ = 1/(7/8), v̂ = (7/4)/(37/64)
    third = first - (8 / 7) / (np.sqrt((7 / 4) / (37 / 64)) + 1 / 8)
    adam = Adam(lr=1, beta1=0.5, beta2=0.75, eps=1 / 8)
    assert steps(adam, [2, -1, 2]) == pytest.approx([first, first, third], rel=1e-14)


@pytest.mark.parametrize("optimizer", [SGD(), SGD(momentum=0.9), Adam()], ids=["SGD", "momentum", "Adam"])
def test_a_step_goes_down_and_keeps_the_dtype(optimizer: Any) -> None:
    """Against the slope, nowhere where there is none, and float32 stays float32."""
    theta, g = np.ones(3, np.float32), np.array([1, -2, 0], np.float32)
    optimizer.step([theta], [g])
    assert theta.dtype == np.float32
    assert theta[0] < 1 < theta[1]
    assert theta[2] == 1


@pytest.mark.parametrize("optimizer", [SGD(momentum=0.9), Adam()], ids=["momentum", "Adam"])
def test_start_forgets(optimizer: Any) -> None:
    """A second training does not begin with the speed of the first."""
    assert steps(optimizer, [1, 2, 3]) == steps(optimizer, [1, 2, 3])


@pytest.mark.parametrize("bad", bad_positive_number("lr"), ids=ids)
def test_a_learning_rate_is_positive(bad: Any) -> None:
    """Else no step goes down."""
    refused(SGD, {"lr": 1.0}, bad)
    refused(Adam, {"lr": 1.0}, bad)


@pytest.mark.parametrize("value", [-0.1, 1, np.nan, 2])
def test_a_share_is_below_one(value: float) -> None:
    """With momentum 1 nothing ever slows down."""
    with pytest.raises(ValueError, match="momentum: a number from 0 to below 1 is wanted"):
        SGD(momentum=value)
    for name in ("beta1", "beta2"):
        with pytest.raises(ValueError, match=f"{name}: a number from 0 to below 1 is wanted"):
            Adam(**{name: value})


@pytest.mark.parametrize("optimizer", [SGD(0.1), SGD(0.1, 0.9), Adam(0.1)], ids=repr)
def test_a_step_only_reads_the_gradients(optimizer: Any) -> None:
    """Two parameters of different shapes, each with a state of its own; the caller's gradients stay as they were."""
    parameters, gradients = [np.ones((2, 3)), np.ones((1, 3))], [np.full((2, 3), 2.0), np.full((1, 3), -1.0)]
    kept = [g.copy() for g in gradients]
    for _ in range(3):
        optimizer.step(parameters, gradients)
    assert all(np.array_equal(g, k) for g, k in zip(gradients, kept, strict=True))
    assert (parameters[0] < 1).all()
    assert (parameters[1] > 1).all()


READ_ONLY = np.ones(2)
READ_ONLY.flags.writeable = False


@pytest.mark.parametrize(
    ("parameters", "gradients", "message"),
    [
        ([2, 2], [2], "gradients: one for each parameter is wanted (2), given 1"),
        ([2, 2], [2, None], "gradients[1]: floating-point numbers of the parameter's shape (2,) are wanted, given NoneType None"),
        ([2, (2, 2)], [2, 2], "gradients[1]: floating-point numbers of the parameter's shape (2, 2) are wanted, given an array of float64"),
        ([2, 2], [2, np.array([16, 16], np.int8)], "gradients[1]: floating-point numbers of the parameter's shape (2,) are wanted, given an array of int8 of shape (2,); squares of integers can wrap around"),
        ([2, 2], [2, np.ones(2, complex)], "gradients[1]: floating-point numbers of the parameter's shape (2,) are wanted, given an array of complex128 of shape (2,)"),
        ([2, 2], [2, np.array(["1", "2"])], "gradients[1]: floating-point numbers of the parameter's shape (2,) are wanted, given an array of <U1 of shape (2,)"),
        ([2, 2], [2, np.array([1, None])], "gradients[1]: floating-point numbers of the parameter's shape (2,) are wanted, given an array of object of shape (2,)"),
        ([2, READ_ONLY], [2, 2], "parameters[1]: a writeable array is wanted, given a read-only one"),
        ([2, np.ones(2, int)], [2, 2], "parameters[1]: a NumPy array of float32 or float64 is wanted, given an array of int64"),
        ([2, np.ones(2, np.float16)], [2, 2], "parameters[1]: a NumPy array of float32 or float64 is wanted, given an array of float16"),
        (np.ones((1, 2)), np.ones((1, 2)), "parameters: a list of arrays is wanted, given an array of float64 of shape (1, 2)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("optimizer", [SGD(), SGD(momentum=0.9), Adam()], ids=["SGD", "momentum", "Adam"])
def test_a_step_is_whole_or_none(optimizer: Any, parameters: Any, gradients: Any, message: str) -> None:
    """What is wrong with one array is found before another has moved, and before the optimiser remembers."""

    def arrays(given: Any) -> Any:
        made = [np.ones(it) if isinstance(it, int | tuple) else it for it in given]
        return made if isinstance(given, list) else given

    optimizer.start()
    moved, slopes = arrays(parameters), arrays(gradients)
    with pytest.raises((TypeError, ValueError), match=re.escape(message)):
        optimizer.step(moved, slopes)
    assert all((p == 1).all() for p in moved)
    assert not any(vars(optimizer).get(name) for name in "tmv")


@pytest.mark.parametrize("optimizer", [SGD(momentum=0.9), Adam()], ids=["momentum", "Adam"])
def test_a_step_with_other_parameters_than_before_is_refused(optimizer: Any) -> None:
    """What is remembered of an array fits no array of another shape; after start it does not matter."""
    first, second, other = np.ones(2), np.ones(3), np.ones(4)
    optimizer.start()
    optimizer.step([first, second], [np.ones(2), np.ones(3)])
    before, remembered = first.copy(), copy.deepcopy(vars(optimizer))
    with pytest.raises(
        ValueError, match=re.escape("parameters[1]: shape (3,) as in the step before is wanted, given (4,)")
    ):
        optimizer.step([first, other], [np.ones(2), np.ones(4)])
    assert np.array_equal(first, before)
    assert repr(vars(optimizer)) == repr(remembered)
    optimizer.start()
    optimizer.step([first, other], [np.ones(2), np.ones(4)])
    assert (other < 1).all()


def test_an_optimizer_says_what_it_is() -> None:
    """Its settings, not what it remembers."""
    adam = Adam(lr=0.01)
    adam.step([np.ones(1)], [np.ones(1)])
    assert repr(adam) == "Adam(lr=0.01, beta1=0.9, beta2=0.999, eps=1e-08)"
    assert repr(SGD(0.5, 0.9)) == "SGD(lr=0.5, momentum=0.9)"


def test_an_optimizer_of_ones_own_says_what_it_is() -> None:
    """With settings of any kind and name."""

    class Nesterov(SGD):
        def __init__(self) -> None:
            super().__init__(0.5)
            self.mv, self.schedule = 1.0, None

    assert repr(Nesterov()) == "Nesterov(lr=0.5, momentum=0, mv=1, schedule=None)"


@pytest.mark.parametrize("optimizer", [SGD(), Adam()])
def test_a_tensor_in_place_of_its_gradient_is_told_so(optimizer: Any) -> None:
    w = Tensor([1.0, 2.0])
    with pytest.raises(
        ValueError, match=r"gradients\[0\]: floating-point numbers .*, given a Tensor .*; its grad is wanted"
    ):
        optimizer.step([w.data], [w])

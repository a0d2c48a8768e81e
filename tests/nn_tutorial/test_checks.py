"""The error messages: which argument, what was given, what is wanted; and nothing changed."""

import inspect
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import nn_tutorial
from nn_tutorial import Network, NeuralNetwork, Standardizer, accuracy, one_hot, train_test_split
from nn_tutorial import _checks as checks
from tests.nn_tutorial.strategies import NOT_FINITE, NOT_NUMBERS, everything, floating, whole

X = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]])
Y = np.array([[0.0], [1.0], [0.0]])

# What is wrong with one argument: (argument, what is given, the error, what the message must say).
BAD_X: list[Any] = [
    ("X", [1.0, 2.0], ValueError, "shape (n_samples, 2) is wanted, since input_size is 2, given (2,)"),
    ("X", [1.0, 2.0], ValueError, "X.reshape(1, -1) makes rows of a flat array"),
    ("X", [[1.0], [2.0], [3.0]], ValueError, "shape (n_samples, 2) is wanted, since input_size is 2, given (3, 1)"),
    ("X", X[np.newaxis], ValueError, "shape (n_samples, 2) is wanted, since input_size is 2, given (1, 3, 2)"),
    ("X", 5, ValueError, "shape (n_samples, 2) is wanted, since input_size is 2, given ()"),
    ("X", [], ValueError, "shape (n_samples, 2) is wanted, since input_size is 2, given (0,)"),
    ("X", np.empty((0, 2)), ValueError, "at least one row is wanted, given shape (0, 2)"),
    ("X", [[1, 2], [3]], ValueError, "rows of equal length are wanted, given list [[1, 2], [3]]"),
    ("X", [[1, 2], [3, np.nan]], ValueError, "finite numbers are wanted, given nan at index (1, 1) (1 such in all)"),
    ("X", [["a", "b"]], TypeError, "numbers are wanted, given list [['a', 'b']]"),
    *[("X", [[1, bad]], ValueError, f"finite numbers are wanted, given {bad} at index (0, 1)") for bad in NOT_FINITE],
    *[("X", bad, TypeError, f"numbers are wanted, given {type(bad).__name__}") for bad in NOT_NUMBERS],
]  # fmt: skip
BAD_Y: list[Any] = [
    ("y", [0, 1, 0], ValueError, "shape (n_samples, 1) is wanted, since output_size is 1, given (3,)"),
    ("y", [0, 1, 0], ValueError, "y.reshape(-1, 1) makes rows of a flat array"),
    ("y", [[0], [1]], ValueError, "one for each row of X is wanted (3), given 2"),
    ("y", [[0, 1]] * 3, ValueError, "shape (n_samples, 1) is wanted, since output_size is 1, given (3, 2)"),
    ("y", [[0], [1], [2]], ValueError, "outputs in 0..1 are wanted, since sigmoid gives no others, given 0 to 2"),
    ("y", [[0], [1], [np.inf]], ValueError, "finite numbers are wanted, given inf at index (2, 0)"),
    *[("y", bad, TypeError, f"numbers are wanted, given {type(bad).__name__}") for bad in NOT_NUMBERS],
]


def bad_positive_number(name: str) -> list[Any]:
    """What is not a positive number."""
    return [
        (name, 0, ValueError, "a positive number is wanted, given int 0"),
        (name, -0.5, ValueError, "a positive number is wanted, given float -0.5"),
        (name, np.nan, ValueError, "a positive number is wanted, given float nan"),
        (name, np.inf, ValueError, "a positive number is wanted, given float inf"),
        (name, 10**400, TypeError, "a positive number is wanted, given int 1000000"),
        (name, True, TypeError, "a positive number is wanted, given bool True"),
        (name, "0.1", TypeError, "a positive number is wanted, given str '0.1'"),
        (name, None, TypeError, "a positive number is wanted, given NoneType None"),
        (name, [0.1], TypeError, "a positive number is wanted, given list [0.1]"),
        (name, np.array(0.1), TypeError, "a positive number is wanted, given an array of float64 of shape ()"),
    ]  # fmt: skip


def bad_positive_integer(name: str) -> list[Any]:
    """What is not a positive integer."""
    return [
        (name, 0, ValueError, "a positive integer is wanted, given 0"),
        (name, -3, ValueError, "a positive integer is wanted, given -3"),
        (name, 2.0, TypeError, "a positive integer is wanted, given float 2.0"),
        (name, True, TypeError, "a positive integer is wanted, given bool True"),
        (name, np.True_, TypeError, "a positive integer is wanted, given bool np.True_"),
        (name, "2", TypeError, "a positive integer is wanted, given str '2'"),
        (name, None, TypeError, "a positive integer is wanted, given NoneType None"),
        (name, (2, 3), TypeError, "a positive integer is wanted, given tuple (2, 3)"),
    ]


def refused(function: Any, good: dict[str, Any], bad: Any) -> None:
    """Call with one argument made bad, and look at the error."""
    name, value, error, wanted = bad
    with pytest.raises(error) as caught:
        function(**{**good, name: value})
    message = str(caught.value)
    assert message.startswith(f"{name}: ")
    assert wanted in message
    assert len(message) < 200  # a message is read, not scrolled


def ids(bad: Any) -> str:
    """A short name for a bad argument."""
    return f"{bad[0]}-{repr(bad[1])[:20]}"


# The network refuses, and stays as it was


@pytest.mark.parametrize("bad", BAD_X, ids=ids)
def test_predict_refuses_what_is_not_samples(bad: Any) -> None:
    """Samples are rows of finite numbers, one column per input."""
    network = NeuralNetwork(2, 3, 1, rng=0)
    network.forward(X)
    before = everything(network)
    refused(network.predict, {"X": X}, bad)
    assert everything(network) == before


@pytest.mark.parametrize(
    "bad",
    [
        *BAD_X,
        *BAD_Y,
        *bad_positive_number("lr"),
        *bad_positive_integer("epochs"),
        ("verbose", 1, TypeError, "True or False is wanted, given int 1"),
        ("verbose", "no", TypeError, "True or False is wanted, given str 'no'"),
        ("verbose", None, TypeError, "True or False is wanted, given NoneType None"),
    ],
    ids=ids,
)
def test_train_refuses_and_leaves_every_bit(bad: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Not one epoch is run on arguments that do not fit."""
    network = NeuralNetwork(2, 3, 1, rng=0)
    network.forward(X)
    before = everything(network)
    refused(network.train, {"X": X, "y": Y, "epochs": 1, "lr": 0.1, "verbose": False}, bad)
    assert everything(network) == before
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("name", ["W1", "b1", "W2", "b2"])
def test_train_moves_nothing_where_one_parameter_cannot_move(name: str) -> None:
    """One that is read-only, or of integers, is found before another has moved."""
    network = NeuralNetwork(2, 3, 1, rng=0)
    getattr(network, name).flags.writeable = False
    before = everything(network)
    with pytest.raises(ValueError, match=f"{name}: a writeable array is wanted, given a read-only one"):
        network.train(X, Y, epochs=1, verbose=False)
    assert everything(network) == before
    setattr(network, name, getattr(network, name).astype(int))
    with pytest.raises(
        TypeError, match=f"{name}: a NumPy array of float32 or float64 is wanted, given an array of int64"
    ):
        network.train(X, Y, epochs=1, verbose=False)
    assert network.predict(X).shape == (3, 1)  # to predict, they may be both


@pytest.mark.parametrize(
    ("name", "shape", "wanted"),
    [
        ("W1", (2,), (2, 3)),
        ("b1", (3,), (1, 3)),
        ("b1", (3, 3), (1, 3)),
        ("W2", (3,), (3, 1)),
        ("W2", (3, 1, 1), (3, 1)),
        ("b2", (), (1, 1)),
    ],
)
def test_train_moves_nothing_where_one_parameter_does_not_fit(name: str, shape: Any, wanted: Any) -> None:
    """Trap: NumPy notices a flat b1 only when W1 has moved."""
    network = NeuralNetwork(2, 3, 1, rng=0)
    setattr(network, name, np.zeros(shape))
    before = everything(network)
    with pytest.raises(ValueError, match=r"[Wb][12]: shape \(\d, \d\) is wanted") as caught:
        network.train(X, Y, epochs=1, verbose=False)
    assert str(wanted) in str(caught.value)
    assert everything(network) == before


@pytest.mark.parametrize(
    "bad",
    [
        *bad_positive_integer("input_size"),
        *bad_positive_integer("hidden_size"),
        *bad_positive_integer("output_size"),
        ("rng", -1, ValueError, "a seed (an integer of at least 0), a numpy.random.Generator or None is wanted, given -1"),
        ("rng", 4.2, TypeError, "a seed (an integer of at least 0), a numpy.random.Generator or None is wanted, given float 4.2"),
        ("rng", True, TypeError, "a numpy.random.Generator or None is wanted, given bool True"),
        ("rng", "42", TypeError, "a numpy.random.Generator or None is wanted, given str '42'"),
        ("rng", np.random, TypeError, "a numpy.random.Generator or None is wanted, given module"),
        ("rng", np.random.RandomState(0), TypeError, "a numpy.random.Generator or None is wanted, given RandomState"),
    ],
    ids=ids,
)  # fmt: skip
def test_a_network_of_no_size_is_refused(bad: Any) -> None:
    """Sizes are positive integers; randomness is a seed or a generator."""
    refused(NeuralNetwork, {"input_size": 2, "hidden_size": 3, "output_size": 1, "rng": 0}, bad)


def test_targets_of_several_outputs_get_no_wrong_hint() -> None:
    """With three outputs a flat array of four cannot be mended by reshape, and the message does not say so."""
    network = NeuralNetwork(2, 3, 3, rng=0)
    with pytest.raises(ValueError, match=r"y: shape \(n_samples, 3\) is wanted.*given \(4,\)$"):
        network.train(X, [0, 1, 2, 0])


# What is accepted


@pytest.mark.parametrize("one", [1, np.int8(1), np.int64(1), np.uint8(1)], ids=lambda v: type(v).__name__)
def test_any_kind_of_integer_is_an_integer(one: Any) -> None:
    """NumPy's integers count as integers."""
    assert NeuralNetwork(one, one, one, rng=one).train([[0]], [[1]], epochs=one, verbose=False) > 0


@pytest.mark.parametrize("lr", [1, 0.5, np.float32(0.5), np.int64(2)], ids=repr)
def test_any_kind_of_positive_number_is_a_learning_rate(lr: Any) -> None:
    """NumPy's numbers count as numbers."""
    assert NeuralNetwork(1, 1, 1, rng=0).train([[0]], [[1]], epochs=1, lr=lr, verbose=np.False_) > 0


def test_booleans_are_samples_too() -> None:
    """True is 1 and False is 0: a truth table may be written so."""
    network = NeuralNetwork(2, 2, 1, rng=0)
    assert np.array_equal(network.predict([[True, False]]), network.predict([[1, 0]]))


@given(floating())
def test_a_floating_array_is_passed_through_untouched(array: Any) -> None:
    """No copy is made of what is right already."""
    assert checks.numbers("z", array) is array


@given(whole())
def test_whole_numbers_become_wide_enough(array: Any) -> None:
    """Eight bits are widened to sixty-four, with the same values."""
    wide = checks.numbers("z", array)
    assert wide.dtype == np.int64
    assert np.array_equal(wide, array)


def test_the_largest_unsigned_numbers_do_not_turn_negative() -> None:
    """2⁶⁴ - 1 fits no signed integer, so it becomes a floating number."""
    wide = checks.numbers("z", np.array([2**64 - 1], np.uint64))
    assert wide.dtype == np.float64
    assert wide[0] == 2.0**64


@given(st.integers(min_value=10**40))
def test_a_long_value_is_cut_short(value: int) -> None:
    """An error message does not print a whole dataset."""
    described = checks.describe(value)
    assert len(described) <= len("int ") + 40
    assert described.endswith("...")


def test_an_array_is_described_by_dtype_and_shape() -> None:
    """Of an array the numbers do not matter, its kind does."""
    assert checks.describe(np.zeros((2, 3), np.float32)) == "an array of float32 of shape (2, 3)"


# The decorator


# What computes nothing by a formula: it loads, splits or draws.
WITHOUT_FORMULA = ("History", "load_", "plot_", "train_test_split")


@pytest.mark.parametrize("name", [n for n in nn_tutorial.__all__ if n != "NeuralNetwork"])
def test_a_checked_function_still_shows_its_own_face(name: str) -> None:
    """help() shows the taught signature and docstring, not those of the check."""
    function = getattr(nn_tutorial, name)
    assert function.__name__ == name
    assert ("Formula:" in function.__doc__) != name.startswith(WITHOUT_FORMULA)
    assert "args" not in inspect.signature(function).parameters


def test_arguments_go_by_name_or_by_place() -> None:
    """A checked function is called like any other."""
    assert accuracy(y_pred=[0, 1], y_true=[1, 1]) == accuracy([1, 1], [0, 1])
    network = NeuralNetwork(hidden_size=3, output_size=1, input_size=2, rng=0)
    assert np.array_equal(network.predict(X=X), network.predict(X))


def test_a_missing_or_unknown_argument_is_pythons_own_error() -> None:
    """The check does not hide a call that cannot be."""
    with pytest.raises(TypeError, match="missing a required argument: 'y_pred'"):
        accuracy([1])
    with pytest.raises(TypeError, match="unexpected keyword argument 'speed'"):
        NeuralNetwork(2, 3, 1, speed=1)
    wanted = r"NeuralNetwork\(input_size, hidden_size, output_size, \*, rng=None\) is wanted, given int 2, .*"
    with pytest.raises(TypeError, match=wanted + "too many positional arguments"):
        NeuralNetwork(2, 3, 1, 0)  # rng goes by name: four sizes in a row would be a network of two layers


def after_forward(network: Any) -> Any:
    network.forward(X)
    return network


@pytest.mark.parametrize(
    "call",
    [
        lambda m: NeuralNetwork(2, 3, 1).predict(m),
        lambda m: Network([2, 3, 2]).fit(m, [0, 1, 0], epochs=1, verbose=False),
        lambda m: after_forward(NeuralNetwork(2, 3, 2)).loss(m),
        lambda m: after_forward(Network([2, 3, 2])).backward(m),
        lambda m: train_test_split(m, [0, 1, 0]),
        lambda m: Standardizer().fit(m),
        lambda m: one_hot(m[:, 0]),
    ],
)
def test_a_mask_is_not_ignored_in_silence(call: Any) -> None:
    """What is masked would be trained on all the same."""
    masked = np.ma.MaskedArray(np.ones((3, 2)), mask=np.eye(3, 2))
    with pytest.raises(TypeError, match="an array without a mask is wanted"):
        call(masked)


@pytest.mark.parametrize("label", [1e300, 2**31, 2.0**63])
def test_a_label_that_indexes_no_array_is_refused(label: float) -> None:
    """As an integer of 64 bits 1e300 would be negative."""
    with pytest.raises(ValueError, match="class labels 0, 1, 2, … are wanted, given"):
        one_hot([label])
    with pytest.raises(ValueError, match="class labels"):
        accuracy([label], [label])

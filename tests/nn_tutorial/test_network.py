"""The network of one hidden layer: forward, backward, train, predict."""

import re
from typing import Any

import numpy as np
import pytest
import reference_run
from hypothesis import given
from hypothesis import strategies as st

from nn_tutorial import NeuralNetwork, gradient_check
from tests.nn_tutorial.strategies import everything, parameters, problems, put_back, random_network, rows

X_XOR = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
Y_XOR = np.array([[0.0], [1.0], [1.0], [0.0]])
LN3 = np.log(3)  # σ(ln 3) = 3/4, σ(0) = 1/2

outputs = pytest.mark.parametrize("n_outputs", [1, 2, 3, 10])


def loss_of(network: NeuralNetwork, X: Any, y: Any) -> float:
    """The loss that train prints: the mean over samples and outputs."""
    return float(np.mean((network.predict(X) - y) ** 2))


def one_by_hand() -> NeuralNetwork:
    """A 2-2-1 network whose activations for X = [[1, 2]] are 3/4, 1/2 and 3/4."""
    network = NeuralNetwork(2, 2, 1, rng=0)
    network.W1 = np.array([[LN3, LN3], [0, -LN3]])
    network.b1 = np.array([[0, LN3]])
    network.W2 = np.array([[2 * LN3], [-LN3]])
    network.b2 = np.array([[0.0]])
    return network


def a_problem(n_outputs: int, seed: int, n_samples: int = 5) -> tuple[NeuralNetwork, Any, Any]:
    """(network, X, y) with 3 inputs and 4 hidden units."""
    rng = np.random.default_rng(1000 + seed)
    X, y = rng.normal(size=(n_samples, 3)), rng.uniform(size=(n_samples, n_outputs))
    return random_network(3, 4, n_outputs, seed), X, y


def chapter_network() -> NeuralNetwork:
    """The 2-3-1 network of chapters 5 and 6: np.random.seed(42), randn · 0.5, W1 before W2."""
    old = np.random.RandomState(42)  # the same stream as np.random.seed(42), without the global state
    network = NeuralNetwork(2, 3, 1)
    network.W1, network.W2 = old.randn(2, 3) * 0.5, old.randn(3, 1) * 0.5
    return network


# By hand


def test_forward_by_hand() -> None:
    """Two sums, two sigmoids, one sum, one sigmoid."""
    network = one_by_hand()
    network.forward(np.array([[1, 2]]))
    # z1 = (1·ln3 + 2·0 + 0, 1·ln3 - 2·ln3 + ln3) = (ln3, 0)
    assert network.z1 == pytest.approx(np.array([[LN3, 0]]))
    # a1 = (3/4, 1/2)
    assert network.a1 == pytest.approx(np.array([[3 / 4, 1 / 2]]))
    # z2 = 3/4 · 2·ln3 - 1/2 · ln3 + 0 = ln3
    assert network.z2 == pytest.approx(np.array([[LN3]]))
    # a2 = 3/4
    assert network.a2 == pytest.approx(np.array([[3 / 4]]))


def test_backward_by_hand() -> None:
    """The chain rule, one factor at a time, for the target 0."""
    network = one_by_hand()
    network.forward(np.array([[1, 2]]))
    dW1, db1, dW2, db2 = network.backward(np.array([[0]]))
    # dL/da2 = 2·(3/4 - 0)/1 = 3/2;  da2/dz2 = 3/4 · 1/4 = 3/16;  dz2 = 9/32
    assert db2 == pytest.approx(np.array([[9 / 32]]))
    # dW2 = a1ᵀ·dz2 = (3/4 · 9/32, 1/2 · 9/32) = (27/128, 9/64)
    assert dW2 == pytest.approx(np.array([[27 / 128], [9 / 64]]))
    # da1 = dz2·W2ᵀ = (9/16·ln3, -9/32·ln3);  a1(1 - a1) = (3/16, 1/4)
    # dz1 = (27/256·ln3, -9/128·ln3)
    assert db1 == pytest.approx(np.array([[27 / 256, -9 / 128]]) * LN3)
    # dW1 = Xᵀ·dz1: the first row times 1, the second times 2
    assert dW1 == pytest.approx(np.array([[27 / 256, -9 / 128], [27 / 128, -9 / 64]]) * LN3)
    # W2 ← W2 - 1·dW2, and so for each
    network.update(lr=1)
    moved = np.array([[2 * LN3 - 27 / 128], [-LN3 - 9 / 64]])
    assert np.allclose(network.W2, moved, rtol=1e-12)
    assert network.b2 == pytest.approx(np.array([[-9 / 32]]))


def test_the_loss_is_a_mean_over_samples_and_outputs() -> None:
    """Two samples of two outputs are four squares: the mean divides by four."""
    network = NeuralNetwork(1, 1, 2, rng=0)
    put_back(network, {name: value * 0 for name, value in parameters(network).items()})
    # all weights 0: every prediction is σ(0) = 1/2; errors 1/2 -1/2 0 1/2; squares 1/4 1/4 0 1/4
    # mean = 3/16; the step of lr 1e-9 changes it by less than 1e-9
    loss = network.train([[0], [1]], [[0, 1], [0.5, 0]], epochs=1, lr=1e-9, verbose=False)
    assert loss == pytest.approx(3 / 16, abs=1e-8)


def test_forward_gives_the_known_numbers_of_chapter_five() -> None:
    """Seed 42, the sample (0.5, 0.8): the hidden layer and the prediction to eight decimals."""
    network = chapter_network()
    prediction = network.forward(np.array([[0.5, 0.8]]))
    assert network.a1 == pytest.approx(np.array([[float(value) for value in reference_run.HIDDEN]]), abs=5e-9)
    assert prediction.item() == pytest.approx(float(reference_run.PREDICTION), abs=5e-9)


def test_xor_gives_the_known_losses_of_chapter_six() -> None:
    """The same network on XOR, lr 1: the loss every 2000 epochs, then the four predictions."""
    network = chapter_network()
    # the loss that epoch 2000 computes, before its own update: 1999 updates have been made
    losses = [network.train(X_XOR, Y_XOR, n, lr=1.0, verbose=False) for n in (1999, 2000, 2000, 2000, 2000)]
    # six decimals; other BLAS builds differ in the last bits only
    assert losses == pytest.approx([float(loss) for loss in reference_run.LOSSES], abs=6e-7)
    network.train(X_XOR, Y_XOR, epochs=1, lr=1.0, verbose=False)
    assert network.predict(X_XOR).ravel().round(3).astype(str).tolist() == list(reference_run.PREDICTIONS)


def test_a_line_is_printed_every_thousand_epochs(capsys: pytest.CaptureFixture[str]) -> None:
    """2500 epochs print two lines, each with the loss at that epoch."""
    network, twin = NeuralNetwork(2, 2, 1, rng=0), NeuralNetwork(2, 2, 1, rng=0)
    network.train(X_XOR, Y_XOR, epochs=2500)
    lines = capsys.readouterr().out.splitlines()
    losses = [twin.train(X_XOR, Y_XOR, epochs=1000, verbose=False) for _ in range(2)]
    assert lines == [f"epoch  1000  loss {losses[0]:.6f}", f"epoch  2000  loss {losses[1]:.6f}"]


def test_nothing_is_printed_when_not_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """Quiet means quiet, and below 1000 epochs there is nothing to say."""
    NeuralNetwork(2, 2, 1, rng=0).train(X_XOR, Y_XOR, epochs=1000, verbose=False)
    NeuralNetwork(2, 2, 1, rng=0).train(X_XOR, Y_XOR, epochs=999, verbose=True)
    assert capsys.readouterr() == ("", "")


# Laws


def test_weights_start_as_he_said() -> None:
    """Standard normal times sqrt(2 / fan_in), W1 before W2, biases at 0."""
    network, rng = NeuralNetwork(3, 4, 2, rng=7), np.random.default_rng(7)
    assert np.array_equal(network.W1, rng.standard_normal((3, 4)) * np.sqrt(2 / 3))
    assert np.array_equal(network.W2, rng.standard_normal((4, 2)) * np.sqrt(2 / 4))
    assert network.b1.tolist() == [[0, 0, 0, 0]]
    assert network.b2.tolist() == [[0, 0]]


@given(st.integers(0, 2**64))
def test_the_same_seed_gives_the_same_network(seed: int) -> None:
    """A seed, or a generator made from it, decides every weight."""
    first = everything(NeuralNetwork(2, 3, 1, rng=seed))
    assert first == everything(NeuralNetwork(2, 3, 1, rng=seed))
    assert first == everything(NeuralNetwork(2, 3, 1, rng=np.random.default_rng(seed)))


def test_two_networks_from_one_generator_differ() -> None:
    """A generator goes on where it stopped; without a seed each start is new."""
    rng = np.random.default_rng(0)
    assert everything(NeuralNetwork(2, 3, 1, rng=rng)) != everything(NeuralNetwork(2, 3, 1, rng=rng))
    assert everything(NeuralNetwork(2, 3, 1)) != everything(NeuralNetwork(2, 3, 1))


def test_the_global_random_state_is_left_alone() -> None:
    """Making a network does not disturb the reader's own random numbers."""
    before = np.random.get_state()[1].tolist()  # noqa: NPY002  # the old global state is what is looked at
    NeuralNetwork(2, 3, 1)
    assert np.random.get_state()[1].tolist() == before  # noqa: NPY002  # the same


@given(problems())
def test_every_array_has_the_shape_its_name_promises(problem: Any) -> None:
    """Rows are samples; a gradient has the shape of its parameter."""
    network, X, y = problem
    n, (inputs, hidden), n_outputs = len(X), network.W1.shape, y.shape[1]
    assert X.shape == (n, inputs)
    prediction = network.forward(X)
    assert network.z1.shape == network.a1.shape == (n, hidden)
    assert network.z2.shape == network.a2.shape == prediction.shape == (n, n_outputs)
    shapes = [value.shape for value in parameters(network).values()]
    assert shapes == [(inputs, hidden), (1, hidden), (hidden, n_outputs), (1, n_outputs)]
    assert [gradient.shape for gradient in network.backward(y)] == shapes
    assert [value.shape for value in parameters(network).values()] == shapes


@given(problems())
def test_predict_is_forward_and_changes_no_parameter(problem: Any) -> None:
    """Asking does not teach."""
    network, X, _ = problem
    before = everything(network)
    prediction = network.predict(X)
    assert np.array_equal(prediction, network.forward(X))
    assert np.all((prediction >= 0) & (prediction <= 1))
    after = everything(network)
    assert before == {name: after[name] for name in before}


@given(problems())
def test_a_batch_is_the_same_as_its_samples_one_by_one(problem: Any) -> None:
    """Samples do not know of each other."""
    network, X, _ = problem
    one_by_one = np.vstack([network.predict(row[np.newaxis]) for row in X])
    # a product of matrices may add up in another order than one of a row
    assert np.allclose(network.predict(X), one_by_one, rtol=1e-12, atol=1e-14)


@given(problems(), st.floats(1e-2, 10))
def test_training_is_the_four_steps_again_and_again(problem: Any, lr: float) -> None:
    """train holds no other secret than the loop."""
    network, X, y = problem
    saved = parameters(network)
    network.train(X, y, epochs=3, lr=lr, verbose=False)
    trained = parameters(network)
    put_back(network, saved)
    for _ in range(3):
        network.forward(X)
        network.loss(y)
        network.backward(y)
        network.update(lr)
    assert all(np.array_equal(getattr(network, name), value) for name, value in trained.items())


@given(problems(), st.integers(1, 4))
def test_train_returns_the_loss_after_the_last_update(problem: Any, epochs: int) -> None:
    """The returned number is the mean squared error of what the network now predicts."""
    network, X, y = problem
    loss = network.train(X, y, epochs=epochs, verbose=False)
    assert type(loss) is float
    assert loss == loss_of(network, X, y)


def test_defaults_are_those_of_the_chapter() -> None:
    """train goes 5000 times by 1.0."""
    one, two = NeuralNetwork(2, 2, 1, rng=0), NeuralNetwork(2, 2, 1, rng=0)
    one.train(X_XOR, Y_XOR)
    two.train(X_XOR, Y_XOR, epochs=5000, lr=1.0, verbose=False)
    assert everything(one) == everything(two)


@given(rows(3, 2))
def test_lists_are_as_good_as_arrays(X: Any) -> None:
    """A table of numbers may be a list of lists; the reader's own data are not changed."""
    one, two = NeuralNetwork(2, 2, 1, rng=0), NeuralNetwork(2, 2, 1, rng=0)
    y = np.array([[0], [1], [1]])
    copies = X.copy(), y.copy()
    one.train(X, y, epochs=2, verbose=False)
    two.train(X.tolist(), y.tolist(), epochs=2, verbose=False)
    assert everything(one) == everything(two)
    assert np.array_equal(X, copies[0])
    assert np.array_equal(y, copies[1])


# Finite differences


@outputs
@pytest.mark.parametrize("seed", range(3))
def test_every_gradient_is_the_slope_of_the_loss(n_outputs: int, seed: int) -> None:
    """Each of the four gradients agrees with finite differences, for any number of outputs."""
    network, X, y = a_problem(n_outputs, seed)
    saved = parameters(network)
    network.forward(X)
    gradients = network.backward(y)
    for name, gradient in zip(saved, gradients, strict=True):
        distance = gradient_check(lambda: loss_of(network, X, y), getattr(network, name), gradient)
        assert distance < 1e-7, name


# Traps


def test_flat_targets_are_refused_and_not_spread_out() -> None:
    """(4,) against (4, 1) would silently become a table of 4 × 4 errors."""
    assert (np.zeros((4, 1)) - np.zeros(4)).shape == (4, 4)
    network = NeuralNetwork(2, 2, 1, rng=0)
    network.forward(X_XOR)
    before = everything(network)
    flat = Y_XOR.ravel()
    for call in (network.loss, network.backward, lambda y: network.train(X_XOR, y)):
        with pytest.raises(ValueError, match=r"y: shape \(n_samples, 1\) .* given \(4,\).*y\.reshape\(-1, 1\)"):
            call(flat)
    assert everything(network) == before


def test_zero_weights_never_learn_xor() -> None:
    """Without a random start all hidden units stay the same, and the loss stays at 1/4."""
    network = NeuralNetwork(2, 4, 1, rng=0)
    put_back(network, {name: value * 0 for name, value in parameters(network).items()})
    assert network.train(X_XOR, Y_XOR, epochs=500, verbose=False) == 0.25


def run_away(wanted: str = "numbers below 1e\\+18 are wanted") -> NeuralNetwork:
    """Train until a step of 1e308 · dW, with |dW| well above 10, is more than a float can hold."""
    network = NeuralNetwork(1, 1, 1, rng=0)
    put_back(network, {**parameters(network), "W1": np.zeros((1, 1))})
    with pytest.warns(RuntimeWarning), pytest.raises(FloatingPointError, match=wanted):
        network.train([[1e6], [0]], [[1], [0]], epochs=20, lr=1e308, verbose=False)
    return network


def test_a_training_that_has_run_away_says_so() -> None:
    """Trap: the network answered nan, and nobody was told why."""
    run_away(r"^[Wb][12]: numbers below 1e\+18 are wanted .*, given nan.*: lr=1e\+308 is too large$")


@pytest.mark.parametrize("lr", [1e20, 1e300])
def test_weights_that_have_run_away_end_the_training_though_the_loss_is_fine(lr: float) -> None:
    """Trap: the sigmoid is flat far out, so the loss is 1/2, and only the next call would say what has happened."""
    wanted = rf"^[Wb][12]: numbers below 1e\+18 are wanted .*: lr={re.escape(f'{lr:g}')} is too large$"
    with pytest.raises(FloatingPointError, match=wanted):
        NeuralNetwork(2, 4, 1, rng=0).train(X_XOR, Y_XOR, epochs=100, lr=lr, verbose=False)


def test_after_a_failed_training_arguments_are_checked_again() -> None:
    """An error inside train leaves no door open behind it."""
    network = run_away()
    for call in (network.predict, lambda X: network.train(X, [[1]], verbose=False)):
        with pytest.raises(ValueError, match=r"W1: numbers below 1e\+18 are wanted \(.*make a new one\), given "):
            call([[1]])
    put_back(network, parameters(NeuralNetwork(1, 1, 1, rng=0)))
    with pytest.raises(ValueError, match="X: shape"):
        network.predict([1, 2, 3])


@pytest.mark.parametrize(
    ("X", "error", "told"),
    [
        (np.ones((4, 3)), ValueError, r"shape \(n_samples, 2\) is wanted, since input_size is 2, given \(4, 3\)$"),
        ([0, 1], ValueError, r"shape \(n_samples, 2\) is wanted, .* given \(2,\); X\.reshape\(1, -1\) makes rows"),
        (np.array([0, 1]), ValueError, r"shape \(n_samples, 2\) is wanted, .* given \(2,\); X\.reshape\(1, -1\)"),
        (np.ones((1, 1, 2)), ValueError, r"shape \(n_samples, 2\) is wanted, .* given \(1, 1, 2\)"),
        (None, TypeError, "numbers are wanted, given NoneType None"),
        ([["a", "b"]], TypeError, r"numbers are wanted, given list \[\['a', 'b'\]\]"),
        ([[1, 2], [3]], ValueError, r"rows of equal length are wanted, given list \[\[1, 2\], \[3\]\]"),
    ],
)
def test_forward_refuses_what_predict_refuses(X: Any, error: type[Exception], told: str) -> None:
    """Trap: a flat sample went forward, and backward was told to call forward."""
    network = NeuralNetwork(2, 3, 1, rng=0)
    before = everything(network)
    for call in (network.forward, network.predict):
        with pytest.raises(error, match=f"^X: {told}"):
            call(X)
    assert everything(network) == before


def test_a_step_before_the_one_that_it_needs_is_named() -> None:
    """Before backward there is nothing to move by."""
    with pytest.raises(
        TypeError, match=r"^lr: a number, once backward\(y\) has been called, is wanted, given .*float 0.1"
    ):
        NeuralNetwork(2, 3, 1, rng=0).update(0.1)


@pytest.mark.parametrize("rows", [list, tuple])
def test_the_four_steps_take_lists(rows: Any) -> None:
    """As train does; the array of a reader is kept as it is."""
    one, two = NeuralNetwork(2, 3, 1, rng=0), NeuralNetwork(2, 3, 1, rng=0)
    a2 = one.forward(rows(map(rows, X_XOR)))
    assert np.array_equal(a2, two.forward(X=X_XOR))
    for g, h in zip(one.backward(Y_XOR.tolist()), two.backward(Y_XOR), strict=True):  # type: ignore[arg-type]
        assert np.array_equal(g, h)
    assert two.X is X_XOR


def read_only(p: Any) -> Any:
    p.flags.writeable = False
    return p


CANNOT_MOVE: list[Any] = [
    (lambda p: p.astype(int), TypeError, "a NumPy array of float32 or float64 is wanted, given an array of int64"),
    (lambda p: p.tolist(), TypeError, "a NumPy array of float32 or float64 is wanted, given list"),
    (read_only, ValueError, "a writeable array is wanted, given a read-only one"),
]
BAD_STEP: list[Any] = [
    # lr = nan turns every weight into nan, and an array may fit b1 and not W2
    (0, {}, np.nan, ValueError, "lr: a positive number is wanted, given float nan"),
    (0, {}, 0, ValueError, "lr: a positive number is wanted, given int 0"),
    (0, {}, np.full((3, 1), 0.1), TypeError, r"lr: a positive number is wanted, given an array of float64 of shape \(3, 1\)"),
    # a flat one is broadcast, and a column too where there are as many samples as hidden neurons
    (1, {"b1": lambda _: np.zeros(4)}, 0.5, ValueError, r"b1: shape \(1, 4\) is wanted, which goes with the other parameters, given"),
    (1, {"b1": lambda _: np.zeros((5, 1))}, 0.5, ValueError, r"b1: shape \(1, 4\) is wanted, which goes with the other parameters, given"),
    # other weights in their place, after backward: two columns would be moved by one
    (2, {"W2": lambda _: np.zeros((4, 2)), "b2": lambda _: np.zeros((1, 2))}, 0.5, ValueError, r"gradients: floating-point numbers of the parameter's shape \(4, 2\) are wanted, given"),
    # the ones before it have moved when NumPy notices, and its words blame the learning rate
    *[(2, {name: spoil}, 0.5, error, f"{name}: {told}") for name in ("W1", "b1", "W2", "b2") for spoil, error, told in CANNOT_MOVE],
]  # fmt: skip


@pytest.mark.parametrize(("when", "changes", "lr", "error", "told"), BAD_STEP, ids=[step[-1][:40] for step in BAD_STEP])
def test_a_step_that_cannot_be_moves_nothing(when: int, changes: Any, lr: Any, error: Any, told: str) -> None:
    """Neither by a rate that is none, nor where a parameter was changed before forward (1) or after backward (2)."""
    network, X, y = a_problem(1, seed=1)
    for step in (1, 2):
        for name, change in changes.items() if step == when else ():
            setattr(network, name, change(getattr(network, name)))
        if step == 1:
            network.forward(X)
            network.backward(y)
    before = everything(network)
    with pytest.raises(error, match=f"^{told}"):
        network.update(lr)
    assert everything(network) == before


@pytest.mark.parametrize(("name", "shape"), [("b1", (4, 1)), ("b2", (5, 1)), ("W2", (4,))])
def test_no_parameter_is_broadcast_in_a_prediction(name: str, shape: Any) -> None:
    """Trap: a column of biases, one for each sample by chance, is added in silence."""
    network, X, _ = a_problem(1, seed=1)
    setattr(network, name, np.ones(shape))
    with pytest.raises(ValueError, match=rf"^{name}: shape \(\d, \d\) is wanted, which goes with the other parameters"):
        network.predict(X[:4] if name == "b1" else X)


def test_a_way_back_that_fails_leaves_no_gradient_of_its_own() -> None:
    """dW2 of one batch beside dW1 of the one before would be a gradient of nothing."""
    network, X, y = a_problem(1, seed=1)
    network.forward(X)
    before = [g.copy() for g in network.backward(y)]
    network.forward(X)
    network.X = X[1:]
    with pytest.raises(ValueError, match="matmul"):
        network.backward(y)
    after = (network.dW1, network.db1, network.dW2, network.db2)
    assert all(np.array_equal(g, h) for g, h in zip(before, after, strict=True))


@pytest.mark.parametrize("large", [1e3, 1e6, 1e300])
def test_large_inputs_raise_no_warning(large: float) -> None:
    """Far out the sigmoid is flat, and nothing overflows."""
    network = NeuralNetwork(2, 3, 1, rng=0)
    assert np.all(np.isfinite(network.predict([[large, -large], [-large, large]])))


# The four steps


@given(problems())
def test_only_update_moves_a_weight(problem: Any) -> None:
    """Forward, loss and backward compute; backpropagation is not learning."""
    network, X, y = problem
    before = parameters(network)
    network.forward(X)
    network.loss(y)
    network.backward(y)
    assert all(np.array_equal(getattr(network, name), value) for name, value in before.items())
    network.update(0.5)
    gradients = (network.dW1, network.db1, network.dW2, network.db2)
    for (name, value), gradient in zip(before.items(), gradients, strict=True):
        assert np.array_equal(getattr(network, name), value - 0.5 * gradient)


@given(problems())
def test_the_loss_is_that_of_the_last_forward(problem: Any) -> None:
    """A plain number, the mean of the squares."""
    network, X, y = problem
    a2 = network.forward(X)
    assert type(network.loss(y)) is float
    assert network.loss(y) == np.mean((a2 - y) ** 2)


@pytest.mark.parametrize("step", ["loss", "backward"])
def test_loss_and_backward_want_forward_first(step: str) -> None:
    """Without a prediction there is no error, and as many targets as it has rows."""
    network = NeuralNetwork(2, 2, 1, rng=0)
    with pytest.raises(ValueError, match=r"y: forward\(X\) is wanted first, and has not been called, given"):
        getattr(network, step)(Y_XOR)
    network.forward(X_XOR)
    with pytest.raises(ValueError, match=r"y: one for each row that forward saw is wanted \(4\), given 3"):
        getattr(network, step)(Y_XOR[:3])
    assert repr(getattr(network, step)(Y_XOR.tolist())) == repr(getattr(network, step)(Y_XOR))  # lists do as well


def test_what_a_reader_of_the_original_types_works() -> None:
    """Three sizes, then train by place, then predict."""
    network = NeuralNetwork(2, 4, 1)
    assert network.train(X_XOR, Y_XOR, 10, 0.5, False) > 0
    assert network.predict(X_XOR).shape == (4, 1)
    assert repr(network) == "NeuralNetwork(2, 4, 1)"

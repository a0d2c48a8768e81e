"""The pictures show the numbers, on the Axes that are given; without matplotlib the error says so."""

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from nn_tutorial.deep_network import Network
from nn_tutorial.metrics import confusion_matrix
from nn_tutorial.plotting import (
    as_labels,
    plot_confusion_matrix,
    plot_decision_boundary,
    plot_history,
    plot_images,
)
from nn_tutorial.predictor import classes_of
from nn_tutorial.toy import make_moons

X, Y = make_moons(20, noise=0.1, rng=0)
HISTORY = SimpleNamespace(
    loss=[3.0, 2.0, 1.0], accuracy=[0.5, 0.6, 0.7], validation_loss=[], validation_accuracy=[0.4, 0.5, 0.5]
)
PLOTS: list[Any] = [
    (plot_decision_boundary, (lambda points: (points[:, 0] > 0).astype(int), X, Y)),
    (plot_history, (HISTORY,)),
    (plot_confusion_matrix, (confusion_matrix(Y, 1 - Y),)),
    (plot_images, (np.eye(4).reshape(1, 16),)),
]


def new_axes() -> Any:
    figure = pytest.importorskip("matplotlib.figure")
    return figure.Figure().subplots()


@pytest.fixture
def plt(monkeypatch: pytest.MonkeyPatch) -> Any:
    pytest.importorskip("matplotlib")
    monkeypatch.setenv("MPLBACKEND", "agg")
    plt = pytest.importorskip("matplotlib.pyplot")
    plt.switch_backend("agg")
    yield plt
    plt.close("all")


@pytest.mark.parametrize(("plot", "arguments"), PLOTS)
def test_it_draws_on_the_given_axes_and_returns_them(plot: Any, arguments: Any, plt: Any) -> None:
    ax = new_axes()
    assert plot(*arguments, ax=ax) is ax
    assert ax.has_data()
    assert plt.get_fignums() == []
    ax.figure.canvas.draw()


@pytest.mark.parametrize(("plot", "arguments"), PLOTS)
def test_what_is_no_axes_is_named(plot: Any, arguments: Any, plt: Any) -> None:
    """Trap: `plt` draws as an Axes does, but its methods have other names."""
    for ax, given in ((plt, "module <module 'matplotlib.pyplot'"), (plt.figure(), "Figure"), (np.empty(2), "an array")):
        with pytest.raises(TypeError, match=f"^ax: one Axes is wanted, given {given}"):
            plot(*arguments, ax=ax)


@pytest.mark.parametrize(("plot", "arguments"), PLOTS)
def test_without_axes_it_draws_a_new_figure(plot: Any, arguments: Any, plt: Any) -> None:
    axes = [plot(*arguments), plot(*arguments)]
    assert axes[0].figure is not axes[1].figure
    assert len(plt.get_fignums()) == 2


@pytest.mark.parametrize(("plot", "arguments"), PLOTS)
def test_without_matplotlib_the_error_names_the_command(
    plot: Any, arguments: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(ImportError, match="the plots need matplotlib: pip install matplotlib"):
        plot(*arguments)


@pytest.mark.slow
def test_importing_the_module_does_not_import_matplotlib() -> None:
    code = "import sys, nn_tutorial.plotting; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


# plot_decision_boundary


def test_the_samples_are_all_there_and_inside() -> None:
    ax = plot_decision_boundary(lambda points: np.zeros(len(points)), X, Y, ax=new_axes())
    points = np.vstack([np.asarray(c.get_offsets()) for c in ax.collections if np.size(c.get_offsets()) // 2 > 1])
    np.testing.assert_allclose(np.sort(points[:, 0]), np.sort(X[:, 0]))
    left, right = ax.get_xlim()
    assert left < X[:, 0].min() < X[:, 0].max() < right


def test_between_classes_0_and_2_there_is_no_1() -> None:
    """Trap: contours of the labels 0 and 2 pass through 1, which would draw a seam of a third class."""
    ax = plot_decision_boundary(lambda points: 2 * (points[:, 0] > 0), X, 2 * Y, ax=new_axes())
    regions = [c for c in ax.collections if np.size(c.get_offsets()) // 2 <= 1]
    assert len(regions) == 2


def test_the_model_is_asked_on_a_grid() -> None:
    asked = []

    class Model:
        def predict(self, points: Any) -> Any:
            asked.append(points)
            return (points[:, :1] > 0) * 1.0

    plot_decision_boundary(Model(), X, Y.reshape(-1, 1), resolution=7, ax=new_axes())
    assert [points.shape for points in asked] == [(49, 2)]


def test_labels_from_whatever_a_model_gives() -> None:
    assert as_labels([1, 0], 2).tolist() == [1, 0]
    assert as_labels([True, False], 2).tolist() == [1, 0]
    assert as_labels([[0.4], [0.6]], 2).tolist() == [0, 1]
    assert as_labels([[0.1, 0.2, 0.7], [0.5, 0.3, 0.2]], 2).tolist() == [2, 0]


def test_a_probability_of_one_half_is_the_class_that_predict_gives() -> None:
    """One rule for both: above 1/2."""
    outputs = np.array([[0.5], [np.nextafter(0.5, 1)]])
    assert as_labels(outputs, 2).tolist() == classes_of(outputs).tolist() == [0, 1]


@pytest.mark.parametrize(("answer", "given"), [([0.2, 0.9], "0.2 at index 0"), ([-1, 2], "-1 at index 0")])
def test_what_is_no_class_is_not_cut_to_one_in_silence(answer: Any, given: str) -> None:
    """Trap: as integers, the probabilities 0.2 and 0.9 would both be class 0."""
    with pytest.raises(ValueError, match=f"what the model gives: class labels 0, 1, 2, … are wanted, given {given}"):
        as_labels(answer, 2)


@pytest.mark.parametrize("answer", [0, [1], np.zeros((9, 0)), np.zeros((9, 2, 2)), np.full(9, np.nan)])
def test_a_model_that_does_not_answer_each_point(answer: Any, plt: Any) -> None:
    """No empty figure stays open."""
    with pytest.raises(ValueError, match=r"(model: an answer for each of 9 points is|finite numbers are) wanted"):
        plot_decision_boundary(lambda points: answer, X, Y, resolution=3)
    assert plt.get_fignums() == []


# plot_history


def test_training_and_validation_are_two_lines() -> None:
    ax = plot_history(HISTORY, what="accuracy", ax=new_axes())
    assert [np.asarray(line.get_ydata()).tolist() for line in ax.lines] == [
        HISTORY.accuracy,
        HISTORY.validation_accuracy,
    ]
    assert [np.asarray(line.get_xdata()).tolist() for line in ax.lines] == [[1, 2, 3]] * 2
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("epoch", "accuracy")


def test_a_history_may_be_of_arrays() -> None:
    arrays = SimpleNamespace(loss=np.array([2.0, 1.0]), validation_loss=np.array([2.0, 1.5]))
    assert len(plot_history(arrays, ax=new_axes()).lines) == 2


def test_without_validation_there_is_one_line() -> None:
    assert len(plot_history(HISTORY, ax=new_axes()).lines) == 1


# plot_confusion_matrix


def test_each_cell_has_its_number() -> None:
    ax = plot_confusion_matrix(np.array([[5, 1], [0, 7]]), names=["cat", "dog"], ax=new_axes())
    assert [(t.get_position(), t.get_text()) for t in ax.texts] == [
        ((0, 0), "5"), ((1, 0), "1"), ((0, 1), "0"), ((1, 1), "7"),
    ]  # fmt: skip
    assert [t.get_text() for t in ax.get_xticklabels()] == ["cat", "dog"]


def test_a_class_without_samples_is_no_division_by_zero() -> None:
    plot_confusion_matrix(np.array([[2, 0], [0, 0]]), ax=new_axes())


# plot_images


def test_images_stand_side_by_side() -> None:
    """Three images of 2 × 2 in two columns: one pixel between them, nothing in the fourth place."""
    images = np.arange(1, 13).reshape(3, 4)
    shown: Any = plot_images(images, columns=2, ax=new_axes()).images[0].get_array()
    mosaic = np.ma.filled(shown, 0)
    np.testing.assert_array_equal(
        mosaic,
        [[0, 0, 0, 0, 0], [1, 2, 0, 5, 6], [3, 4, 0, 7, 8], [0, 0, 0, 0, 0], [9, 10, 0, 0, 0], [11, 12, 0, 0, 0]],
    )


def test_labels_stand_over_their_images() -> None:
    ax = plot_images(np.zeros((3, 28, 28)), labels=[7, 2, 1], ax=new_axes())
    assert [t.get_text() for t in ax.texts] == ["7", "2", "1"]


def test_symmetric_colours_have_0_in_the_middle() -> None:
    image = plot_images(np.array([[-1.0, 0, 0, 3]]), symmetric=True, cmap="RdBu", ax=new_axes()).images[0]
    assert image.get_clim() == (-3, 3)


class Nameless:
    """A word that cannot be written."""

    def __str__(self) -> str:
        raise ValueError("nameless")


@pytest.mark.parametrize(
    ("plot", "arguments", "options"),
    [
        (plot_images, (np.zeros((2, 4)),), {"cmap": "nope"}),
        (plot_images, (np.zeros((2, 4)),), {"labels": [1, Nameless()]}),
        (plot_confusion_matrix, ([[1]],), {"names": [Nameless()]}),
        (plot_history, (SimpleNamespace(loss=[1.0, "a", None]),), {}),
    ],
)
def test_no_figure_stays_open_where_drawing_fails(plot: Any, arguments: Any, options: Any, plt: Any) -> None:
    """Neither where matplotlib is the first to notice; Axes that were given stay the caller's."""
    with pytest.raises((TypeError, ValueError)):
        plot(*arguments, **options)
    assert plt.get_fignums() == []
    ax = plt.subplots()[1]
    with pytest.raises((TypeError, ValueError)):
        plot(*arguments, **options, ax=ax)
    assert plt.get_fignums() == [ax.figure.number]


BAD: list[Any] = [
    (plot_decision_boundary, (3, X, Y), {}, TypeError, "model: a function, or something with predict, is wanted"),
    (
        plot_decision_boundary,
        (SimpleNamespace, X, Y),
        {},
        TypeError,
        "model: a function, or something with predict, is",
    ),
    (plot_decision_boundary, (len, X[:, :1], Y), {}, ValueError, "X: shape (n_samples, 2) is wanted"),
    (plot_decision_boundary, (len, X, Y[:3]), {}, ValueError, "y: one for each row of X is wanted (20), given 3"),
    (plot_decision_boundary, (len, X, Y), {"resolution": 1}, ValueError, "resolution: at least 2 is wanted, given 1"),
    (plot_history, (3,), {}, TypeError, "history: what Network.fit returns is wanted, given int 3"),
    (plot_history, (HISTORY,), {"what": "joy"}, ValueError, "what: 'loss' or 'accuracy' is wanted, given 'joy'"),
    (plot_history, (SimpleNamespace(loss=[]),), {}, ValueError, "history: at least one epoch is wanted"),
    (plot_confusion_matrix, ([[1, 2]],), {}, ValueError, "matrix: shape (n_classes, n_classes) is wanted"),
    (plot_confusion_matrix, ([[-1]],), {}, ValueError, "matrix: counts of 0 or more are wanted, given -1"),
    (plot_confusion_matrix, ([[1]],), {"names": ["a", "b"]}, ValueError, "names: one for each class is wanted (1)"),
    (plot_images, (np.zeros((2, 5)),), {}, ValueError, "images: shape (n, height, width), or (n, height²)"),
    (
        plot_images,
        (np.zeros((2, 4)),),
        {"labels": [1]},
        ValueError,
        "labels: one for each image is wanted (2), given 1",
    ),
    (plot_images, (np.zeros((2, 4)),), {"labels": np.array(1)}, TypeError, "labels: a list is wanted, given an array"),
    (plot_images, (np.zeros((2, 4)),), {"symmetric": "no"}, TypeError, "symmetric: True or False is wanted, given str"),
    (plot_images, (np.zeros((2, 4)),), {"columns": 0}, ValueError, "columns: a positive integer is wanted"),
]


@pytest.mark.parametrize(("plot", "arguments", "options", "error", "message"), BAD)
def test_wrong_arguments(plot: Any, arguments: Any, options: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        plot(*arguments, **options)
    assert str(caught.value).startswith(message)


def test_a_network_is_no_history() -> None:
    """It has a loss, too, which is a method."""
    with pytest.raises(TypeError, match=r"history: what Network\.fit returns is wanted"):
        plot_history(Network([2, 2]))  # type: ignore[arg-type]


@pytest.mark.parametrize(("plot", "arguments"), PLOTS)
def test_several_axes_are_not_one(plot: Any, arguments: Any) -> None:
    axes = np.array([new_axes(), new_axes()])
    with pytest.raises(TypeError, match=r"ax: one Axes is wanted, given an array of object of shape \(2,\)"):
        plot(*arguments, ax=axes)


@pytest.mark.parametrize("words", [{"a", "b"}, {"a": 1, "b": 2}, 5, (word for word in "ab")])
def test_words_without_an_order_are_refused(words: Any) -> None:
    """A set would give its words in another order in another run."""
    with pytest.raises(TypeError, match="names: a list is wanted"):
        plot_confusion_matrix(np.eye(2, dtype=int), names=words)
    with pytest.raises(TypeError, match="labels: a list is wanted"):
        plot_images(np.zeros((2, 4)), labels=words)

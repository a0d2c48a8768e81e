"""A definition of the package on a page: the source itself, cut as listings cut it."""

import ast
import inspect
import textwrap
from pathlib import Path

import pytest

from nn_tutorial import SGD, Network
from site_builder.blocks.definition import Definition
from site_builder.problems import BuildFailure

ROOT = Path(__file__).resolve().parents[3]


def body(source: str) -> list[str]:
    """Dump the statements of a function, without its docstring."""
    function = ast.parse(textwrap.dedent(source)).body[0]
    assert isinstance(function, ast.FunctionDef)
    first = 1 if ast.get_docstring(function) else 0
    return [ast.dump(statement) for statement in function.body[first:]]


@pytest.mark.parametrize(
    ("name", "method"), [("Network.fit", Network.fit), ("Network.backward", Network.backward), ("SGD.step", SGD.step)]
)
def test_a_method_is_what_the_package_runs(name: str, method: object) -> None:
    """Its statements are those of the package; annotations, checks and the long docstring are gone."""
    shown = Definition().load(ROOT, name, ())
    assert shown.splitlines()[0].startswith(("def ", "@np.errstate"))
    assert "@checked" not in shown
    assert "Args:" not in shown
    assert body(shown) == body(inspect.getsource(inspect.unwrap(method)))  # type: ignore[arg-type]


def test_a_whole_definition_is_shown_by_its_name() -> None:
    assert Definition().load(ROOT, "softmax", ()).startswith("def softmax(z):\n")


def test_a_helper_is_shown_by_the_name_of_its_module() -> None:
    """What the package uses inside, a chapter may read all the same."""
    assert Definition().load(ROOT, "tensor.unbroadcast", ()).startswith("def unbroadcast(d, shape):\n")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("tensor.unbroadcasts", "nn_tutorial has no 'tensor'; it has Adam, "),
        ("", "nn_tutorial has no ''; it has Adam, "),
        ("Networks", "nn_tutorial has no 'Networks'; it has Adam, "),
        ("Network.train", "Network has no method 'train'; it has __init__, "),
        ("softmax.forward", "softmax has no method 'forward'; it has none"),
    ],
)
def test_an_unknown_name_is_told_with_those_that_there_are(name: str, message: str) -> None:
    with pytest.raises(BuildFailure) as failure:
        Definition().load(ROOT, name, ())
    assert message in str(failure.value)
